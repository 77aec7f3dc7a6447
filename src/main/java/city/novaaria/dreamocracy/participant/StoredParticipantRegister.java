package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.charter.PersonFacts.GuardianFacts;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AnyOf;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.problems.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers from the tables, anew with every question. */
@Component
class StoredParticipantRegister implements ParticipantRegister, KnownHouses {

    private final Participants participants;
    private final Guardianships guardianships;
    private final Ties ties;
    private final JdbcClient jdbc;

    StoredParticipantRegister(Participants participants, Guardianships guardianships, Ties ties, JdbcClient jdbc) {
        this.participants = participants;
        this.guardianships = guardianships;
        this.ties = ties;
        this.jdbc = jdbc;
    }

    @Override
    public boolean mayKnow(Caller caller, ParticipantId person) {
        if (caller.is(person)) {
            return true;
        }
        Set<UUID> reach = Participants.reach(caller);
        return !reach.isEmpty() && participants.isKnownAt(person, reach);
    }

    @Override
    public boolean isImpartial(Caller caller, ParticipantId person) {
        return !caller.is(person)
                && caller.participant()
                        .filter(self -> guardianships.everBetween(person.value(), self.value()))
                        .isEmpty()
                && !ties.everBound(person, caller.subject());
    }

    @Override
    public Actor actor(Caller caller, ParticipantId person) {
        return participants.actor(caller, person);
    }

    @Override
    public boolean isKnownAt(ParticipantId person, Collection<SanctuaryId> sanctuaries) {
        return !sanctuaries.isEmpty()
                && participants.isKnownAt(
                        person, sanctuaries.stream().map(SanctuaryId::value).toList());
    }

    @Override
    public Set<SanctuaryId> knownAt(ParticipantId person) {
        return jdbc
                .sql("select sanctuary_id from participant_known_at where participant_id = ?")
                .param(person.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(SanctuaryId::new)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<ParticipantId, String> names(Collection<ParticipantId> people) {
        return participants.among(AnyOf.ids(people), new String[0]).stream()
                .collect(Collectors.toMap(Participant::id, Participant::displayName));
    }

    @Override
    public Optional<SanctuaryId> homeOf(ParticipantId person) {
        return participants.homeOf(person);
    }

    /** Two callers may do this at once: the database lets the first win and the second have no effect. */
    @Override
    public void makeKnownAt(ParticipantId person, SanctuaryId sanctuary) {
        jdbc.sql("""
                        insert into participant_known_at (participant_id, sanctuary_id)
                        values (:person, :sanctuary) on conflict do nothing""")
                .param("person", person.value())
                .param("sanctuary", sanctuary.value())
                .update();
    }

    @Override
    public Map<String, ParticipantId> signingInAs(Collection<String> subjects) {
        return participants.findBySubjectIn(subjects).stream()
                .collect(Collectors.toMap(person -> Objects.requireNonNull(person.subject()), person -> person.id()));
    }

    @Override
    public Map<ParticipantId, Person> about(Collection<ParticipantId> people, Set<String> subjects) {
        return people.isEmpty() && subjects.isEmpty()
                ? Map.of()
                : known(participants.among(AnyOf.ids(people), subjects.toArray(String[]::new)));
    }

    @Override
    public Map<ParticipantId, Person> lockAbout(Collection<ParticipantId> people, Set<String> subjects) {
        return known(participants.lockAmong(AnyOf.ids(people), subjects.toArray(String[]::new)));
    }

    @Override
    public void holdForMore(ParticipantId person) {
        participants.lock(person).orElseThrow(Refused::notFound).mustGoOn();
    }

    @Override
    public void hold(ParticipantId person) {
        if (participants.lock(person).isEmpty()) {
            throw Refused.notFound();
        }
    }

    /** What changes of a person changes while the person is held, so this may be read after that. */
    private Map<ParticipantId, Person> known(List<Participant> people) {
        Map<ParticipantId, List<GuardianFacts>> guardians =
                guardianships.of(AnyOf.ids(people.stream().map(Participant::id).toList())).stream()
                        .collect(Collectors.groupingBy(
                                guarded -> guarded.link().childId(),
                                Collectors.mapping(
                                        guarded -> guarded.link().facts(guarded.subject()), Collectors.toList())));
        return people.stream()
                .collect(Collectors.toMap(
                        Participant::id,
                        person -> new Person(
                                person.subject(), person.background(guardians.getOrDefault(person.id(), List.of())))));
    }
}
