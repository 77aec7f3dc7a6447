package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.objections.Reader;
import city.novaaria.dreamocracy.session.Attendance;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.EnrollmentView;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionRegister;
import city.novaaria.dreamocracy.session.Sight;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Taking part: enrolling, getting ready, and being seen off. Answers tell what is still open for the person. */
@RestController
@Personal
@RequestMapping("/api/v1")
@Tag(name = "Enrollments")
class AttendanceController {

    private final SessionRegister sessions;
    private final EnrollmentRegister enrollments;
    private final Enroll enrolling;
    private final Attendance attending;
    private final ComeBack returning;
    private final CheckOutPerson leaving;
    private final MoveSeat seats;
    private final Readiness readiness;

    AttendanceController(
            SessionRegister sessions,
            EnrollmentRegister enrollments,
            Enroll enrolling,
            Attendance attending,
            ComeBack returning,
            CheckOutPerson leaving,
            MoveSeat seats,
            Readiness readiness) {
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.enrolling = enrolling;
        this.attending = attending;
        this.returning = returning;
        this.leaving = leaving;
        this.seats = seats;
        this.readiness = readiness;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/sessions/{sessionId}/enrollments")
    @Operation(
            operationId = "enrollParticipant",
            summary = "Enroll in a session",
            description =
                    "For the person themselves, the guardians of a minor, and organizers and facilitators. When the session is full, the"
                            + " enrollment is WAITLISTED and moves up when a place becomes free. What a person keeps to themselves"
                            + " is told to whoever enrolls as that person, and refuses nobody else's request.")
    ResponseEntity<EnrollmentView> enroll(
            Caller caller, @PathVariable SessionId sessionId, @Valid @RequestBody NewEnrollment request) {
        EnrolledPerson enrolled = enrolling
                .enroll(caller, sessionId, request.participantId())
                .orRefuse(() -> enrolling.readerOf(caller, sessionId, request.participantId()));
        Shown shown = shown(caller, enrolled);
        return Etag.created("/api/v1/enrollments", enrolled.id(), shown.view(), shown.tag());
    }

    @Transactional(readOnly = true)
    @GetMapping("/enrollments/{enrollmentId}")
    @Operation(
            operationId = "getEnrollment",
            summary = "Look at an enrollment",
            description =
                    "For the person in it, the guardians of a minor, and the crew. Who facilitates on duty in the session"
                            + " accompanies whoever leaves, and sees all of it; other crew see who enrolled, and once people"
                            + " dream who began to, and nothing that tells whether somebody has left. Before the dream `nextSteps`"
                            + " lists what takes this person into it, step by step, and whose turn each is.")
    ResponseEntity<EnrollmentView> get(Caller caller, @PathVariable EnrollmentId enrollmentId) {
        return ok(caller, enrollments.visible(caller, enrollmentId));
    }

    @PostMapping("/enrollments/{enrollmentId}/check-in")
    @Operation(
            operationId = "checkInParticipant",
            summary = "Check a person in",
            description =
                    "For facilitators on duty in the session, while it is in CHECK_IN. Being here is a fact, not a permission:"
                            + " the answer lists what is still open before the start.")
    ResponseEntity<EnrollmentView> checkIn(Caller caller, @PathVariable EnrollmentId enrollmentId) {
        return ok(caller, attending.checkIn(caller, enrollmentId));
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/enrollments/{enrollmentId}/move")
    @Operation(
            operationId = "moveSeat",
            summary = "Move somebody's seat into another session",
            description =
                    "For organizers, about somebody else, before the dream, into a session of the same sanctuary in which"
                            + " people enroll. It happens at once or not at all: the charter is asked as at an enrollment, and the"
                            + " place that the person has is given up only for one that is free there. The answer is the new"
                            + " enrollment. Consents, attestations and rehearsals belong to the session for which they were given:"
                            + " none of them moves along, and the new enrollment's `nextSteps` ask for them. Who declined to give"
                            + " numbers gives none there, either, until they say otherwise. The old one is CANCELLED, and tells"
                            + " the person where they go on.")
    ResponseEntity<EnrollmentView> move(
            Caller caller, @PathVariable EnrollmentId enrollmentId, @Valid @RequestBody SeatMove request) {
        EnrolledPerson moved = seats.move(caller, enrollmentId, request.sessionId(), request.reason())
                .orRefuse(() -> seats.readerOf(caller, enrollmentId));
        Shown shown = shown(caller, moved);
        return Etag.created("/api/v1/enrollments", moved.id(), shown.view(), shown.tag());
    }

    @PostMapping("/enrollments/{enrollmentId}/check-in-undo")
    @Operation(
            operationId = "undoCheckIn",
            summary = "Take back that somebody was checked in",
            description =
                    "For facilitators on duty in the session, before the dream: somebody else had come. The enrollment is"
                            + " ENROLLED again and keeps its place; that the person was seen to be fit counts no more.")
    ResponseEntity<EnrollmentView> undoCheckIn(Caller caller, @PathVariable EnrollmentId enrollmentId) {
        return ok(caller, attending.undoCheckIn(caller, enrollmentId));
    }

    @PostMapping("/enrollments/{enrollmentId}/stand-down")
    @Operation(
            operationId = "standDownParticipant",
            summary = "Not today",
            description =
                    "For facilitators on duty in the session: this person does not dream today. It is no mark against them, and checking"
                            + " in again takes it back.")
    ResponseEntity<EnrollmentView> standDown(Caller caller, @PathVariable EnrollmentId enrollmentId) {
        return ok(caller, attending.standDown(caller, enrollmentId));
    }

    @PostMapping("/enrollments/{enrollmentId}/fitness")
    @Operation(
            operationId = "attestFitness",
            summary = "Say whether somebody is fit right now",
            description =
                    "As SELF for the enrolled person, as OBSERVER for another person who facilitates, on duty in the session. Both are"
                            + " needed shortly before the start (VUL-05).")
    ResponseEntity<EnrollmentView> attestFitness(
            Caller caller, @PathVariable EnrollmentId enrollmentId, @Valid @RequestBody Fitness request) {
        return ok(
                caller,
                switch (request.attestedAs()) {
                    case SELF -> attending.attestFitness(caller, enrollmentId, request.fit());
                    case OBSERVER -> attending.observeFitness(caller, enrollmentId, request.fit());
                });
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

    @PostMapping("/enrollments/{enrollmentId}/waking")
    @Operation(
            operationId = "recordWaking",
            summary = "Say that somebody who stepped out is awake",
            description =
                    "For another person who is facilitator; takes no body. Whoever stepped out of a dream in which"
                            + " people sleep stays out until they are woken (LIV-03). Repeating it changes nothing.")
    ResponseEntity<EnrollmentView> wake(Caller caller, @PathVariable EnrollmentId enrollmentId) {
        return ok(caller, attending.wake(caller, enrollmentId));
    }

    @PostMapping("/enrollments/{enrollmentId}/reaffirmations")
    @Operation(
            operationId = "reaffirmEnrollment",
            summary = "Say that you want to come back into the dream",
            description = "For the person who stepped out, signed in as themselves; takes no body. If the charter has"
                    + " no objection, the person is back when this answers while the others dream. While the dream is"
                    + " paused, it is written down, and the person is back when the dream is resumed; until then a stop takes it"
                    + " back. Who says nothing stays out (LIV-03).")
    ResponseEntity<EnrollmentView> reaffirm(Caller caller, @PathVariable EnrollmentId enrollmentId) {
        return ok(
                caller,
                returning
                        .reaffirm(caller, enrollmentId)
                        .orRefuse(() -> reader(caller, enrollmentId, Set.of(enrollmentId.value()))));
    }

    @PostMapping("/enrollments/{enrollmentId}/removal")
    @Operation(
            operationId = "removeForSafety",
            summary = "Take somebody out of the dream for safety",
            description =
                    "For another person who facilitates, on duty in the session, while the person is in the dream or has"
                            + " stepped out; needs no body, and no rule is asked. The person is out when this answers, does not"
                            + " come back into this dream, reads why, is seen off, and has their aftercare. The others go on and"
                            + " are told nothing. Where only a stop is needed, stopPerson takes nothing but the address.")
    ResponseEntity<EnrollmentView> remove(
            Caller caller,
            @PathVariable EnrollmentId enrollmentId,
            @Valid @RequestBody(required = false) @Nullable Removal request) {
        return ok(caller, attending.remove(caller, enrollmentId, Removal.reasonOf(request)));
    }

    @PostMapping("/enrollments/{enrollmentId}/handover")
    @Operation(
            operationId = "handOverPerson",
            summary = "Hand a person over to who takes them home",
            description =
                    "For another person who facilitates, on duty in the session, once the person is out of the dream, was stood"
                            + " down or has left: a child to a guardian, to whom the plan for the way home names, or to whom a"
                            + " guardian names now; a grown-up to anybody. It is written down who handed over to whom. A child is"
                            + " not seen off before it (X-03), unless a guardian said that they go alone; leaving the dream never"
                            + " waits for it.")
    ResponseEntity<EnrollmentView> handOver(
            Caller caller, @PathVariable EnrollmentId enrollmentId, @Valid @RequestBody NewHandover request) {
        request.mustBeWhole();
        return ok(caller, attending.handOver(caller, enrollmentId, request.to(), request.guardianId(), request.name()));
    }

    @PostMapping("/enrollments/{enrollmentId}/check-out")
    @Operation(
            operationId = "checkOutParticipant",
            summary = "See a person off after the dream",
            description =
                    "For another person who facilitates, on duty in the session, once the person is out of the dream. The person"
                            + " had time to come back, is fit to leave, and goes home as planned or the deviation is on record; a child"
                            + " was handed over (X-03)."
                            + " When the last one has left, aftercare begins by itself. Nobody is locked in: the person may"
                            + " withdraw at any time, and nothing is asked then.")
    ResponseEntity<EnrollmentView> checkOut(
            Caller caller, @PathVariable EnrollmentId enrollmentId, @Valid @RequestBody CheckOut request) {
        return ok(
                caller,
                leaving.checkOut(caller, enrollmentId, request.leaving())
                        .orRefuse(() -> reader(caller, enrollmentId, Set.of())));
    }

    private Reader reader(Caller caller, EnrollmentId enrollmentId, Set<UUID> own) {
        return Reader.of(caller, enrollments.visible(caller, enrollmentId).sanctuaryId(), own);
    }

    private ResponseEntity<EnrollmentView> ok(Caller caller, EnrolledPerson enrollment) {
        Shown shown = shown(caller, enrollment);
        return Etag.ok(shown.view(), shown.tag());
    }

    private Shown shown(Caller caller, EnrolledPerson enrollment) {
        PlannedSession session = sessions.find(enrollment.sessionId());
        Sight sight = sessions.sight(caller, enrollment, session);
        return new Shown(
                EnrollmentView.of(enrollment, caller, sight, readiness.aheadOf(caller, enrollment, session, sight)),
                sight.tag(enrollment));
    }

    /** What the caller sees of an enrollment, and which version of it. */
    private record Shown(EnrollmentView view, long tag) {}
}
