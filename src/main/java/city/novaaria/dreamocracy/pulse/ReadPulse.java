package city.novaaria.dreamocracy.pulse;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.ReadingRight;
import city.novaaria.dreamocracy.session.ReadingRights;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows what is measured of a group, as its reader may see it: by the same few statements for any number of people. */
@Component
class ReadPulse {

    /** Who sees to people, to devices, and to whether it goes on. */
    private static final Set<Role> SEE_PEOPLE = EnumSet.of(Role.FACILITATOR, Role.TECHNOLOGIST, Role.ETHICIST);

    private static final List<String> HIDDEN = List.of("persons", "people", "lowest", "highest");

    private final ReadingRights rights;
    private final SessionRegister sessions;
    private final EnrollmentRegister enrollments;
    private final SanctuaryRegister sanctuaries;
    private final Minutes minutes;
    private final PeopleMeasured people;
    private final ServerClock clock;

    ReadPulse(
            ReadingRights rights,
            SessionRegister sessions,
            EnrollmentRegister enrollments,
            SanctuaryRegister sanctuaries,
            Minutes minutes,
            PeopleMeasured people,
            ServerClock clock) {
        this.rights = rights;
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.sanctuaries = sanctuaries;
        this.minutes = minutes;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What somebody asks for.
     *
     * @param of whose own series
     */
    record Wanted(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Duration step,
            Set<PulseKind> kinds,
            Set<EnrollmentId> of) {}

    @Transactional(readOnly = true)
    public PulseView of(Caller caller, SessionId id, Wanted wanted) {
        ReadingRight right = rights.of(caller, id);
        PlannedSession session = sessions.find(id);
        Instant at = clock.now();
        boolean seesPeople = seesPeople(caller, session);
        PulseSpan span = PulseSpan.of(session, wanted, seesPeople, at);
        return seesPeople
                ? exactly(session, wanted, span, at)
                : coarsely(session, fewest(caller, right), wanted, span, at);
    }

    private boolean seesPeople(Caller caller, PlannedSession session) {
        return SEE_PEOPLE.stream()
                        .anyMatch(role -> caller.holds(session.sanctuaryId(), role) && session.hasOnDuty(caller, role))
                && enrollments.dreamOf(caller).filter(session.id()::equals).isEmpty();
    }

    private int fewest(Caller caller, ReadingRight right) {
        PolicyProfile policy = sanctuaries
                .find(right.sanctuary())
                .orElseThrow(Refused::notFound)
                .policy();
        boolean ofTheHouse = caller.worksAt(right.sanctuary()) && right.own().isEmpty();
        return ofTheHouse ? policy.groupValuesFrom() : policy.publicValuesFrom();
    }

    private PulseView exactly(PlannedSession session, Wanted wanted, PulseSpan span, Instant at) {
        SessionId id = session.id();
        List<GroupMinute> made = minutes.ofTheGroup(id, span.from(), span.to());
        List<PersonMinute> fresh = minutes.ofEverybody(id, fresh(at), at);
        List<GroupMinute> all = GroupNow.with(made, fresh);
        List<PersonMinute> fine = span.finest() ? minutes.fine(id, span.from(), span.to()) : List.of();
        List<GroupMinute> shown = span.finest() ? GroupNow.with(List.of(), fine) : all;
        List<PersonMinute> asked = span.finest() ? fine : minutes.of(id, wanted.of(), span.from(), span.to());
        return new PulseView(
                id,
                at,
                span.from(),
                span.to(),
                span.step(),
                1,
                wanted.kinds().stream()
                        .map(kind -> {
                            List<GroupMinute> ofKind = ofKind(kind, all);
                            return new PulseSeries(
                                    kind, GroupNow.last(ofKind, at), ExactPoints.of(ofKind(kind, shown), span));
                        })
                        .toList(),
                people.in(session, wanted, fresh, asked, span),
                List.of());
    }

    private static List<GroupMinute> ofKind(PulseKind kind, List<GroupMinute> minutes) {
        return minutes.stream().filter(minute -> minute.kind() == kind).toList();
    }

    /** What may not be made yet, and what is shown of each person as the latest. */
    private static Instant fresh(Instant at) {
        return MakeGroupMinutes.notYet(at).minus(MakeGroupMinutes.MINUTE.multipliedBy(2));
    }

    private PulseView coarsely(PlannedSession session, int fewest, Wanted wanted, PulseSpan span, Instant at) {
        Instant begins = PulseSpan.minute(Objects.requireNonNullElse(session.startedAt(), at));
        Instant ended = session.endedAt();
        Instant ends = Stream.of(MakeGroupMinutes.notYet(at), ended == null ? at : ended)
                .min(Instant::compareTo)
                .orElse(at);
        CoarsePoints coarse = new CoarsePoints(fewest, begins, session.startedAt() == null ? begins : ends);
        List<GroupMinute> made = minutes.ofTheGroup(session.id(), begins, ends);
        return new PulseView(
                session.id(),
                at,
                span.from(),
                span.to(),
                span.step(),
                fewest,
                wanted.kinds().stream()
                        .map(kind -> {
                            List<GroupMinute> ofKind = ofKind(kind, made);
                            return new PulseSeries(
                                    kind,
                                    ended == null ? coarse.now(kind, ofKind) : null,
                                    coarse.of(kind, ofKind, span));
                        })
                        .toList(),
                List.of(),
                HIDDEN);
    }
}
