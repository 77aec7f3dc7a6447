package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.NeverGated;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.Refused;
import io.micrometer.core.annotation.Timed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** ConsentEnrollments in sessions: taking one, preparing for the dream in it, and leaving it. */
@RestController
@Personal
@RequestMapping("/api/v1")
@Tag(name = "Enrollments", description = "Enroll, arrive, say how you are, leave at any time, and be seen off.")
class EnrollmentController {

    private final FindSession find;
    private final ListSessions listing;
    private final Enroll taking;
    private final Attend attending;
    private final CheckOutPerson leavingWell;
    private final LeaveSession leaving;
    private final Sessions sessions;
    private final Readiness readiness;
    private final ServerClock clock;

    EnrollmentController(
            FindSession find,
            ListSessions listing,
            Enroll taking,
            Attend attending,
            CheckOutPerson leavingWell,
            LeaveSession leaving,
            Sessions sessions,
            Readiness readiness,
            ServerClock clock) {
        this.find = find;
        this.listing = listing;
        this.taking = taking;
        this.attending = attending;
        this.leavingWell = leavingWell;
        this.leaving = leaving;
        this.sessions = sessions;
        this.readiness = readiness;
        this.clock = clock;
    }

    @PostMapping("/sessions/{sessionId}/enrollments")
    @Operation(
            operationId = "enrollParticipant",
            summary = "Enroll in a session",
            description =
                    "For the person themselves, the guardians of a minor, and organizers and facilitators. When the session is full, the"
                            + " enrollment is WAITLISTED and moves up when a place becomes free.")
    ResponseEntity<EnrollmentView> enroll(
            Caller caller, @PathVariable SessionId sessionId, @Valid @RequestBody NewEnrollment request) {
        Enrollment enrollment = taking.enroll(caller, sessionId, request.participantId());
        return Etag.created("/api/v1/enrollments", enrollment.id(), view(caller, enrollment), enrollment.version());
    }

    @GetMapping("/sessions/{sessionId}/enrollments")
    @Operation(
            operationId = "listEnrollments",
            summary = "List the enrollments of a session",
            description = "For the crew: everybody who is in it; who has left is not shown. For dreamers: their own.")
    Page<EnrollmentView> list(Caller caller, @PathVariable SessionId sessionId, PageAsk page) {
        Session session = find.visible(caller, sessionId);
        List<Enrollment> found = listing.enrollments(caller, session, page);
        return Page.of(
                page,
                found,
                enrollment -> enrollment.id().value(),
                enrollment -> EnrollmentView.of(enrollment, caller, false, null));
    }

    @GetMapping("/enrollments/{enrollmentId}")
    @Operation(
            operationId = "getEnrollment",
            summary = "Look at an enrollment",
            description =
                    "For the person in it, the guardians of a minor, and the crew while that person is in the session. Facilitators, who"
                            + " accompany whoever leaves, see it afterwards, too.")
    ResponseEntity<EnrollmentView> get(Caller caller, @PathVariable EnrollmentId enrollmentId) {
        return ok(caller, find.visible(caller, enrollmentId));
    }

    @PostMapping("/enrollments/{enrollmentId}/check-in")
    @Operation(
            operationId = "checkInParticipant",
            summary = "Check a person in",
            description = "For facilitators, while the session is in CHECK_IN. Being here is a fact, not a permission:"
                    + " the answer lists what is still open before the start.")
    ResponseEntity<EnrollmentView> checkIn(Caller caller, @PathVariable EnrollmentId enrollmentId) {
        return ok(caller, attending.checkIn(caller, enrollmentId));
    }

    @PostMapping("/enrollments/{enrollmentId}/stand-down")
    @Operation(
            operationId = "standDownParticipant",
            summary = "Not today",
            description = "For facilitators: this person does not dream today. It is no mark against them, and checking"
                    + " in again takes it back.")
    ResponseEntity<EnrollmentView> standDown(Caller caller, @PathVariable EnrollmentId enrollmentId) {
        return ok(caller, attending.standDown(caller, enrollmentId));
    }

    @PostMapping("/enrollments/{enrollmentId}/fitness")
    @Operation(
            operationId = "attestFitness",
            summary = "Say whether somebody is fit right now",
            description = "As SELF for the enrolled person, as OBSERVER for another person who is facilitator. Both are"
                    + " needed shortly before the start (VUL-05).")
    ResponseEntity<EnrollmentView> attestFitness(
            Caller caller, @PathVariable EnrollmentId enrollmentId, @Valid @RequestBody Fitness request) {
        return ok(caller, attending.attestFitness(caller, enrollmentId, request));
    }

    @PostMapping("/enrollments/{enrollmentId}/rehearsals")
    @Operation(
            operationId = "rehearseStopSignal",
            summary = "Rehearse your stop signal",
            description = "For the enrolled person, while the session is in CHECK_IN (SAF-02).")
    ResponseEntity<EnrollmentView> rehearse(
            Caller caller, @PathVariable EnrollmentId enrollmentId, @Valid @RequestBody Rehearsal request) {
        return ok(caller, attending.rehearse(caller, enrollmentId, request.signal()));
    }

    @PostMapping("/enrollments/{enrollmentId}/group-agreement")
    @Operation(
            operationId = "agreeWithGroup",
            summary = "Agree that what is shown stays here",
            description = "For the enrolled person, before the dream; takes no body. What others show stays here; that"
                    + " the others keep to it cannot be guaranteed (X-02). Repeating it changes nothing.")
    ResponseEntity<EnrollmentView> agreeWithGroup(Caller caller, @PathVariable EnrollmentId enrollmentId) {
        return ok(caller, attending.agreeWithGroup(caller, enrollmentId));
    }

    @PostMapping("/enrollments/{enrollmentId}/acquaintances")
    @Operation(
            operationId = "meetFacilitator",
            summary = "Say yes to a facilitator whom you have met",
            description = "For the enrolled person, before the dream: you have met this facilitator and agree to be"
                    + " accompanied by them (X-05). Saying so again changes nothing.")
    ResponseEntity<EnrollmentView> meet(
            Caller caller, @PathVariable EnrollmentId enrollmentId, @Valid @RequestBody NewAcquaintance request) {
        return ok(caller, attending.meet(caller, enrollmentId, request.crewId()));
    }

    @PostMapping("/enrollments/{enrollmentId}/check-out")
    @Operation(
            operationId = "checkOutParticipant",
            summary = "See a person off after the dream",
            description =
                    "For another person who is facilitator, while the session is in SURFACING. The person had time"
                            + " to come back, is fit to leave, and goes home as planned or the deviation is on record (X-03)."
                            + " When the last one has left, aftercare begins by itself. Nobody is locked in: the person may"
                            + " withdraw at any time, and nothing is asked then.")
    ResponseEntity<EnrollmentView> checkOut(
            Caller caller, @PathVariable EnrollmentId enrollmentId, @Valid @RequestBody CheckOut request) {
        return ok(caller, leavingWell.checkOut(caller, enrollmentId, request));
    }

    @Timed("dream.withdrawals")
    @NeverGated
    @PostMapping("/enrollments/{enrollmentId}/withdrawal")
    @Operation(
            operationId = "withdrawEnrollment",
            summary = "Leave, at any time, without a reason",
            description =
                    "For the enrolled person and the guardians of a minor; takes no body and works in every state (CON-06). If the dream is"
                            + " running, the person is out of it when this answers, and the others go on (CON-07). Nobody is"
                            + " told who left. Repeating it changes nothing.")
    ResponseEntity<EnrollmentView> withdraw(Caller caller, @PathVariable EnrollmentId enrollmentId) {
        return ok(caller, leaving.withdraw(caller, enrollmentId));
    }

    private ResponseEntity<EnrollmentView> ok(Caller caller, Enrollment enrollment) {
        return Etag.ok(view(caller, enrollment), enrollment.version());
    }

    private EnrollmentView view(Caller caller, Enrollment enrollment) {
        boolean guardian = !caller.is(enrollment.participantId()) && find.speaksFor(caller, enrollment);
        boolean readsReasons = caller.is(enrollment.participantId())
                || guardian
                || caller.holds(enrollment.sanctuaryId(), Role.FACILITATOR, Role.ORGANIZER);
        if (!readsReasons || !enrollment.state().beforeTheDream()) {
            return EnrollmentView.of(enrollment, caller, guardian, null);
        }
        Session session = sessions.withDuties(enrollment.sessionId()).orElseThrow(Refused::notFound);
        return EnrollmentView.of(
                enrollment, caller, guardian, readiness.openFor(caller, session, enrollment, clock.now()));
    }
}
