package city.novaaria.dreamocracy.watch;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.lace.MeasuredDistress;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.EnrollmentControl;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.EnrollmentState;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionRegister;
import city.novaaria.dreamocracy.session.SessionState;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks for whom nothing was heard of in one running dream (LIV-02): somebody is asked to look after them, and of whom even
 * then nothing is known, or after whom nobody looked in time, is out of the dream, by the same way as whoever is in great
 * distress. The others dream on.
 *
 * <p>It decides under the session's lock by what it reads there, so that it does not matter who looks, and how often.
 */
@Component
class WatchPeople implements PeopleWatch {

    private final SessionRegister sessions;
    private final SanctuaryRegister sanctuaries;
    private final DreamscapeLibrary dreamscapes;
    private final EnrollmentRegister enrollments;
    private final EnrollmentControl control;
    private final WatchRegister ratings;
    private final MeasuredDistress laces;
    private final KeepWatch keeping;
    private final WatchedDreamers dreamers;
    private final ServerClock clock;

    WatchPeople(
            SessionRegister sessions,
            SanctuaryRegister sanctuaries,
            DreamscapeLibrary dreamscapes,
            EnrollmentRegister enrollments,
            EnrollmentControl control,
            WatchRegister ratings,
            MeasuredDistress laces,
            KeepWatch keeping,
            WatchedDreamers dreamers,
            ServerClock clock) {
        this.sessions = sessions;
        this.sanctuaries = sanctuaries;
        this.dreamscapes = dreamscapes;
        this.enrollments = enrollments;
        this.control = control;
        this.ratings = ratings;
        this.laces = laces;
        this.keeping = keeping;
        this.dreamers = dreamers;
        this.clock = clock;
    }

    @Override
    @AtomicStep
    public void look(SessionId id) {
        PlannedSession session = sessions.hold(id);
        PolicyProfile policy = sanctuaries
                .find(session.sanctuaryId())
                .orElseThrow(Refused::notFound)
                .policy();
        if (session.state() != SessionState.DREAMING || !isWatched(session, policy)) {
            return;
        }
        Instant at = clock.now();
        keeping.enter(id);
        Map<EnrollmentId, WatchRegister.Latest> said = ratings.latestIn(id);
        Map<EnrollmentId, Instant> measured = laces.lastIn(id, at.minus(policy.ratingEvery()));
        Map<EnrollmentId, EnrolledPerson> dreaming = enrollments.in(id, EnumSet.of(EnrollmentState.DREAMING)).stream()
                .collect(Collectors.toMap(EnrolledPerson::id, person -> person));
        // what a lace measured before its wearer said that they give no numbers says nothing of them now
        dreaming.values().stream().filter(EnrolledPerson::observedOnly).forEach(person -> measured.remove(person.id()));
        List<WatchedDreamer> watched = dreamers.findBySessionId(id).stream()
                .filter(dreamer -> dreaming.containsKey(dreamer.enrollmentId()))
                .toList();
        watched.forEach(dreamer -> dreamer.look(measured.get(dreamer.enrollmentId()), policy, at));
        dreamers.saveAllAndFlush(watched);
        // only then: whoever steps out may pause the dream, which moves all of them on
        watched.stream()
                .filter(dreamer -> dreamer.isOut(lookBy(said.get(dreamer.enrollmentId())), policy, at))
                .map(WatchedDreamer::enrollmentId)
                .toList()
                .forEach(person -> control.stepOut(person, Actor.service(), at));
    }

    private static @Nullable Instant lookBy(WatchRegister.@Nullable Latest said) {
        return said == null ? null : said.lookBy();
    }

    private boolean isWatched(PlannedSession session, PolicyProfile policy) {
        return dreamscapes
                .frozen(session.versionId())
                .orElseThrow(Refused::notFound)
                .intensity()
                .isAtLeast(policy.watchFrom());
    }
}
