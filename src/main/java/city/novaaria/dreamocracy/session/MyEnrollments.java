package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.participant.GuardianRegister;
import city.novaaria.dreamocracy.participant.GuardianRegister.Child;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.session.MyEnrollmentView.Companion;
import city.novaaria.dreamocracy.session.MyEnrollmentView.Place;
import city.novaaria.dreamocracy.session.MyEnrollmentView.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The caller's enrollments and those of the minors for whom they speak, each with what, when, where and with whom. */
@Component
class MyEnrollments {

    private final ListSessions listing;
    private final Sessions sessions;
    private final Enrollments enrollments;
    private final GuardianRegister guardians;
    private final SanctuaryRegister sanctuaries;
    private final ServerClock clock;

    MyEnrollments(
            ListSessions listing,
            Sessions sessions,
            Enrollments enrollments,
            GuardianRegister guardians,
            SanctuaryRegister sanctuaries,
            ServerClock clock) {
        this.listing = listing;
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.guardians = guardians;
        this.sanctuaries = sanctuaries;
        this.clock = clock;
    }

    /** What of a page is read together, so that its length costs no statement. */
    private record Around(
            Instant at,
            Map<ParticipantId, Child> children,
            Map<SessionId, Session> sessions,
            Map<ChamberId, SanctuaryRegister.Place> places,
            Map<CrewId, String> names,
            Map<EnrollmentId, Long> line) {

        Session session(Enrollment enrollment) {
            return Objects.requireNonNull(sessions.get(enrollment.sessionId()));
        }

        SanctuaryRegister.Place place(Session session) {
            return Objects.requireNonNull(places.get(session.chamberId()));
        }

        @Override
        public String toString() {
            return "Around";
        }
    }

    /** Leaves out those of children who are of age where the session is: nobody speaks for them any more. */
    @Transactional(readOnly = true)
    public Page<MyEnrollmentView> of(Caller caller, PageAsk ask) {
        ParticipantId self = FindEnrollment.self(caller);
        Map<ParticipantId, Child> children =
                caller.participant().isEmpty() ? Map.of() : guardians.childrenWithVerified(self, clock.now());
        List<Enrollment> found = listing.enrollmentsOf(caller.participants(), children.keySet(), ask);
        return Page.ofAll(ask, found, enrollment -> enrollment.id().value(), page -> {
            Around around = around(page, children);
            return page.stream()
                    .filter(enrollment -> caller.is(enrollment.participantId()) || isMinor(enrollment, around))
                    .map(enrollment -> view(enrollment, caller, around))
                    .toList();
        });
    }

    private Around around(List<Enrollment> page, Map<ParticipantId, Child> children) {
        Set<SessionId> ids = page.stream().map(Enrollment::sessionId).collect(Collectors.toSet());
        Map<SessionId, Session> shown = ids.isEmpty()
                ? Map.of()
                : sessions.allWithDuties(ids).stream().collect(Collectors.toMap(Session::id, Function.identity()));
        Set<CrewId> onDuty = shown.values().stream()
                .flatMap(session -> session.duties().stream())
                .map(Duty::crew)
                .collect(Collectors.toSet());
        List<EnrollmentId> waiting = page.stream()
                .filter(enrollment -> enrollment.state() == EnrollmentState.WAITLISTED)
                .map(Enrollment::id)
                .toList();
        return new Around(
                clock.now(),
                children,
                shown,
                sanctuaries.places(
                        shown.values().stream().map(Session::chamberId).collect(Collectors.toSet())),
                sanctuaries.names(onDuty),
                waiting.isEmpty()
                        ? Map.of()
                        : enrollments.line(waiting, EnrollmentState.WAITLISTED).stream()
                                .collect(Collectors.toMap(PlaceInLine::enrollment, PlaceInLine::place)));
    }

    private static boolean isMinor(Enrollment enrollment, Around around) {
        Child child = around.children().get(enrollment.participantId());
        return child != null && around.place(around.session(enrollment)).site().isMinor(child.born(), around.at());
    }

    private static MyEnrollmentView view(Enrollment enrollment, Caller caller, Around around) {
        Session session = around.session(enrollment);
        SanctuaryRegister.Place place = around.place(session);
        Child child = around.children().get(enrollment.participantId());
        boolean own = caller.is(enrollment.participantId());
        Sight sight = Sight.of(caller, enrollment, session, !own);
        return new MyEnrollmentView(
                enrollment.id(),
                enrollment.participantId(),
                own || child == null ? null : child.displayName(),
                enrollment.state(),
                enrollment.cancelReason(),
                enrollment.movedTo(),
                enrollment.removedFor(),
                around.line().get(enrollment.id()),
                Plan.of(session),
                new Place(session.sanctuaryId(), place.house(), place.city(), place.timeZone(), place.chamber()),
                FindEnrollment.GONE.contains(enrollment.state()) ? List.of() : crew(session, around.names()),
                hasStepsAhead(enrollment.state()) ? "/api/v1/enrollments/" + enrollment.id() : null,
                EnrollmentAction.withoutAsking(enrollment, caller, sight));
    }

    private static boolean hasStepsAhead(EnrollmentState state) {
        return state.beforeTheDream() || state == EnrollmentState.STEPPED_OUT;
    }

    /** Those who still hold their role, always in the same order. */
    private static List<Companion> crew(Session session, Map<CrewId, String> names) {
        return DutyView.of(session).stream()
                .flatMap(duty ->
                        Stream.ofNullable(names.get(duty.crewId())).map(name -> new Companion(name, duty.duty())))
                .toList();
    }
}
