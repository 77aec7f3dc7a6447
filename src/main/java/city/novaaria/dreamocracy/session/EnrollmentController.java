package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SessionId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The enrollments in a session. */
@RestController
@Personal
@Tag(name = "Enrollments", description = "Enroll, arrive, say how you are, leave at any time, and be seen off.")
class EnrollmentController {

    private final FindSession find;
    private final ListSessions listing;

    EnrollmentController(FindSession find, ListSessions listing) {
        this.find = find;
        this.listing = listing;
    }

    @GetMapping("/api/v1/sessions/{sessionId}/enrollments")
    @Operation(
            operationId = "listEnrollments",
            summary = "List the enrollments of a session",
            description = "For the crew: everybody who is in it; who has left is not shown. For dreamers: their own.")
    Page<EnrollmentView> list(Caller caller, @PathVariable SessionId sessionId, PageAsk page) {
        Session session = find.visible(caller, sessionId);
        List<Enrollment> found = listing.enrollments(caller, session, page);
        boolean onDuty = session.hasOnDuty(caller, Role.FACILITATOR);
        return Page.of(
                page,
                found,
                enrollment -> enrollment.id().value(),
                enrollment -> EnrollmentView.of(enrollment, caller, false, onDuty, null));
    }
}
