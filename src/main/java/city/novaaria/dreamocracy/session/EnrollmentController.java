package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.NeverGated;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SessionId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The enrollments in a session. */
@RestController
@Personal
@Tag(name = "Enrollments", description = "Enroll, arrive, say how you are, leave at any time, and be seen off.")
class EnrollmentController {

    private final FindSession find;
    private final ListSessions listing;
    private final StopPerson stopping;
    private final CancelEnrollment cancelling;
    private final UndoNoShow excusing;
    private final ComeOutEarly comingOut;

    EnrollmentController(
            FindSession find,
            ListSessions listing,
            StopPerson stopping,
            CancelEnrollment cancelling,
            UndoNoShow excusing,
            ComeOutEarly comingOut) {
        this.find = find;
        this.listing = listing;
        this.stopping = stopping;
        this.cancelling = cancelling;
        this.excusing = excusing;
        this.comingOut = comingOut;
    }

    @PostMapping("/api/v1/enrollments/{enrollmentId}/cancellation")
    @Operation(
            operationId = "cancelEnrollment",
            summary = "Take back an enrollment that was a mistake",
            description =
                    "For organizers and facilitators, before the dream; needs no body. It is no withdrawal and no mark"
                            + " against the person, who sees that it was cancelled, and why when that is said. The place is"
                            + " free for who waits for it.")
    ResponseEntity<EnrollmentView> cancel(
            Caller caller,
            @PathVariable EnrollmentId enrollmentId,
            @Valid @RequestBody(required = false) @Nullable EnrollmentCancellation request) {
        EnrolledPerson cancelled = cancelling.cancel(caller, enrollmentId, request == null ? null : request.reason());
        return ok(caller, cancelled);
    }

    @PostMapping("/api/v1/enrollments/{enrollmentId}/no-show-undo")
    @Operation(
            operationId = "undoNoShow",
            summary = "Take back that somebody did not come",
            description = "For organizers, about somebody else, once the dream has begun without that person; takes no"
                    + " body. The enrollment is NOT_THIS_TIME then, which is no mark against the person, and they see it."
                    + " The answer is the same for whoever waited, was stood down or had left before: there is no mark to"
                    + " take back. Repeating it changes nothing.")
    ResponseEntity<EnrollmentView> undoNoShow(Caller caller, @PathVariable EnrollmentId enrollmentId) {
        return ok(caller, excusing.undo(caller, enrollmentId));
    }

    @NeverGated
    @PostMapping("/api/v1/enrollments/{enrollmentId}/stop")
    @Operation(
            operationId = "stopPerson",
            summary = "Stop the dream for one person",
            description =
                    "For the person, the guardians of a minor, and all crew of the sanctuary; takes no body and asks for no"
                            + " reason (LIV-03). The person is out of the dream when this answers, for a while or for good, and"
                            + " the others go on. Coming back takes the person's own yes (reaffirmEnrollment), going home does"
                            + " not (surfaceEarly). Repeating it changes nothing, and whoever has left already is out.")
    ResponseEntity<EnrollmentView> stop(Caller caller, @PathVariable EnrollmentId enrollmentId) {
        EnrolledPerson stopped = stopping.stop(caller, enrollmentId);
        return outOfTheDream(caller, stopped);
    }

    @NeverGated
    @PostMapping("/api/v1/enrollments/{enrollmentId}/surfacing")
    @Operation(
            operationId = "surfaceEarly",
            summary = "Come out of the dream before the others",
            description =
                    "For the person, the guardians of a minor, and facilitators on duty in the session; takes no body. The"
                            + " person has dreamt enough for today: they are out for good when this answers, are seen off as"
                            + " after the whole dream, and aftercare is the same. The others go on. Who only wants a while"
                            + " outside uses stopPerson, and comes back with reaffirmEnrollment. Repeating it changes nothing.")
    ResponseEntity<EnrollmentView> surface(Caller caller, @PathVariable EnrollmentId enrollmentId) {
        return outOfTheDream(caller, comingOut.comeOut(caller, enrollmentId));
    }

    /** Whoever was guardian when the dream began reads the answer, whether or not they still are. */
    private ResponseEntity<EnrollmentView> outOfTheDream(Caller caller, EnrolledPerson person) {
        if (stopping.byRight(caller, person)) {
            SessionState session = find.find(person.sessionId()).state();
            Sight sight = new Sight(!caller.is(person.participantId()), false, true, session);
            return Etag.ok(EnrollmentView.withoutAhead(person, caller, sight), person.version());
        }
        return ok(caller, person);
    }

    @GetMapping("/api/v1/sessions/{sessionId}/enrollments")
    @Operation(
            operationId = "listEnrollments",
            summary = "List the enrollments of a session",
            description = "For who facilitates on duty in it: everybody who is in it. For other crew: everybody who"
                    + " enrolled, and once people dream everybody who began to; whether somebody has left is not told."
                    + " For dreamers: their own.")
    Page<EnrollmentView> list(Caller caller, @PathVariable SessionId sessionId, PageAsk page) {
        Session session = find.visible(caller, sessionId);
        List<Enrollment> found = listing.enrollments(caller, session, page);
        return Page.of(
                page,
                found,
                enrollment -> enrollment.id().value(),
                enrollment -> EnrollmentView.withoutAhead(enrollment, caller, Sight.of(caller, enrollment, session)));
    }

    private ResponseEntity<EnrollmentView> ok(Caller caller, EnrolledPerson enrollment) {
        Sight sight = find.sight(caller, enrollment);
        return Etag.ok(EnrollmentView.withoutAhead(enrollment, caller, sight), sight.tag(enrollment));
    }
}
