package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.charter.Outcome;
import city.novaaria.dreamocracy.gate.BoardView.Alarm;
import city.novaaria.dreamocracy.gate.BoardView.CrewOnBoard;
import city.novaaria.dreamocracy.gate.BoardView.Distress;
import city.novaaria.dreamocracy.gate.BoardView.EndedByItself;
import city.novaaria.dreamocracy.gate.BoardView.Lack;
import city.novaaria.dreamocracy.gate.BoardView.PersonOnBoard;
import city.novaaria.dreamocracy.gate.BoardView.WornLace;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.incident.ContainmentRegister;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.lace.LaceAlarms;
import city.novaaria.dreamocracy.lace.LaceRegister;
import city.novaaria.dreamocracy.lace.LaceRegister.Worn;
import city.novaaria.dreamocracy.objections.Objection;
import city.novaaria.dreamocracy.participant.ParticipantRegister;
import city.novaaria.dreamocracy.presence.PresenceRegister;
import city.novaaria.dreamocracy.presence.PresenceState;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.safestop.SafeStopRegister;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.EnrollmentAction;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.EnrollmentState;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionRegister;
import city.novaaria.dreamocracy.session.SessionViews;
import city.novaaria.dreamocracy.session.Sight;
import city.novaaria.dreamocracy.watch.WatchRegister;
import city.novaaria.dreamocracy.watch.WatchRegister.Latest;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what whoever accompanies a session wants to see of it: the same few statements for any number of people. */
@Component
class Board {

    /** What stands in the way comes first. */
    private static final Comparator<Outcome> WORST = Comparator.comparingInt(outcome -> switch (outcome) {
        case FAIL -> 0;
        case INDETERMINATE -> 1;
        case WAIVED -> 2;
        case PASS -> 3;
        case NOT_APPLICABLE -> 4;
    });

    private final SessionRegister sessions;
    private final EnrollmentRegister enrollments;
    private final Readiness readiness;
    private final ParticipantRegister participants;
    private final LaceRegister laces;
    private final LaceAlarms alarms;
    private final WatchRegister watch;
    private final SanctuaryRegister sanctuaries;
    private final PresenceRegister presence;
    private final SafeStopRegister stops;
    private final ContainmentRegister nightmares;
    private final SessionViews views;
    private final ServerClock clock;

    Board(
            SessionRegister sessions,
            EnrollmentRegister enrollments,
            Readiness readiness,
            ParticipantRegister participants,
            LaceRegister laces,
            LaceAlarms alarms,
            WatchRegister watch,
            SanctuaryRegister sanctuaries,
            PresenceRegister presence,
            SafeStopRegister stops,
            ContainmentRegister nightmares,
            SessionViews views,
            ServerClock clock) {
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.readiness = readiness;
        this.participants = participants;
        this.laces = laces;
        this.alarms = alarms;
        this.watch = watch;
        this.sanctuaries = sanctuaries;
        this.presence = presence;
        this.stops = stops;
        this.nightmares = nightmares;
        this.views = views;
        this.clock = clock;
    }

    BoardView of(Caller caller, SessionId id) {
        PlannedSession session = sessions.visible(caller, id);
        if (!session.isAccompaniedBy(caller)) {
            throw Refused.forbidden("facilitator-on-duty");
        }
        Instant at = clock.now();
        List<EnrolledPerson> everybody = enrollments.in(id, EnumSet.allOf(EnrollmentState.class)).stream()
                .filter(Board::isShown)
                .toList();
        Readiness.OfEach asked = readiness.ofEach(caller, session, everybody, at);
        Map<UUID, List<Objection>> ofEach = asked.said().stream()
                .filter(Objection::concernsOnePerson)
                .collect(Collectors.groupingBy(objection -> objection.subject().id()));
        List<Objection> ofAll = asked.said().stream()
                .filter(Predicate.not(Objection::concernsOnePerson))
                .toList();
        Map<ParticipantId, String> names = participants.names(
                everybody.stream().map(EnrolledPerson::participantId).toList());
        Map<EnrollmentId, Worn> worn = laces.wornIn(id);
        Map<EnrollmentId, Latest> distress = watch.latestIn(id);
        Sight onDuty = new Sight(false, true, true, session.state());
        List<PersonOnBoard> people = everybody.stream()
                .map(person -> row(
                        person,
                        names.getOrDefault(person.participantId(), ""),
                        person.state().terminal() ? null : worn.get(person.id()),
                        distress.get(person.id()),
                        ofEach.get(person.id().value()),
                        EnrollmentAction.possible(person, caller, onDuty)))
                .toList();
        return new BoardView(
                views.of(caller, session, asked.step()),
                at,
                lacks(ofAll).stream().distinct().toList(),
                session.state().beforeTheDream()
                        ? List.of()
                        : alarms.in(id, at).stream().map(Alarm::of).toList(),
                crew(session, at),
                stops.of(id).map(EndedByItself::of).orElse(null),
                nightmares.in(id, session.sanctuaryId(), caller),
                people);
    }

    private List<CrewOnBoard> crew(PlannedSession session, Instant at) {
        List<Member> onDuty = sessions.onDuty(session);
        Map<CrewId, String> names =
                sanctuaries.names(onDuty.stream().map(Member::id).toList());
        Map<String, PresenceState> there = presence.of(
                session,
                onDuty,
                sanctuaries
                        .find(session.sanctuaryId())
                        .orElseThrow(Refused::notFound)
                        .policy(),
                at);
        return onDuty.stream()
                .map(member -> new CrewOnBoard(
                        member.id(),
                        names.getOrDefault(member.id(), ""),
                        member.role(),
                        there.getOrDefault(member.subject(), PresenceState.NOT_WATCHED)))
                .sorted(Comparator.comparing(CrewOnBoard::displayName).thenComparing(CrewOnBoard::duty))
                .toList();
    }

    /** Everybody who may dream, dreams or dreamt, and once it has begun who did not come. */
    private static boolean isShown(EnrolledPerson person) {
        return person.begun() || !person.state().terminal() || person.state() == EnrollmentState.NO_SHOW;
    }

    private static PersonOnBoard row(
            EnrolledPerson person,
            String name,
            @Nullable Worn worn,
            @Nullable Latest distress,
            @Nullable List<Objection> said,
            List<EnrollmentAction> allowedActions) {
        return new PersonOnBoard(
                person.id(),
                person.participantId(),
                name,
                person.state(),
                person.checkedInAt(),
                person.leftAt(),
                person.checkedOutAt(),
                worn == null ? null : WornLace.of(worn),
                distress == null ? null : Distress.of(distress),
                person.observedOnly(),
                said == null ? null : groups(said),
                said == null ? null : lacks(said),
                "/api/v1/participants/" + person.participantId() + "/emergency-contact",
                allowedActions);
    }

    private static Map<String, Outcome> groups(List<Objection> said) {
        return said.stream()
                .collect(Collectors.toMap(
                        Objection::group,
                        Objection::outcome,
                        (one, other) -> WORST.compare(one, other) <= 0 ? one : other,
                        TreeMap::new));
    }

    private static List<Lack> lacks(List<Objection> said) {
        return said.stream()
                .filter(objection -> objection.outcome().objects())
                .map(Lack::of)
                .toList();
    }
}
