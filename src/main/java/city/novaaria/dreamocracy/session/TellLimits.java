package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.PersonFacts.BackgroundFacts;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.participant.ParticipantRegister;
import city.novaaria.dreamocracy.participant.ParticipantRegister.Person;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Tells what people in a session together do not want to meet, so that another version can be chosen in time.
 *
 * <p>Only at times that do not follow what one of them does, and only when enough of them have limits: nobody can tell whose
 * they are.
 */
@Component
class TellLimits {

    private final Sessions sessions;
    private final Enrollments enrollments;
    private final ParticipantRegister participants;
    private final SanctuaryRegister sanctuaries;

    TellLimits(
            Sessions sessions,
            Enrollments enrollments,
            ParticipantRegister participants,
            SanctuaryRegister sanctuaries) {
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.participants = participants;
        this.sanctuaries = sanctuaries;
    }

    /** Of a session that may have begun or been cancelled meanwhile; then nothing happens. */
    @AtomicStep
    public void anew(SessionId id) {
        sessions.lock(id).filter(session -> session.state().beforeTheDream()).ifPresent(session -> {
            tell(session);
            sessions.saveAndFlush(session);
        });
    }

    void tell(Session held) {
        List<BackgroundFacts> limited = participants.about(enrollments.peopleIn(held.id())).values().stream()
                .map(Person::background)
                .filter(person -> !person.lines().isEmpty() || !person.veils().isEmpty())
                .toList();
        int enough = sanctuaries
                .find(held.sanctuaryId())
                .orElseThrow(Refused::notFound)
                .policy()
                .mergedLimitsFrom();
        List<BackgroundFacts> told = limited.size() < enough ? List.of() : limited;
        held.tell(all(told, BackgroundFacts::lines), all(told, BackgroundFacts::veils));
    }

    private static Set<String> all(
            Collection<BackgroundFacts> people, Function<BackgroundFacts, Collection<String>> limits) {
        return people.stream().map(limits).flatMap(Collection::stream).collect(Collectors.toSet());
    }
}
