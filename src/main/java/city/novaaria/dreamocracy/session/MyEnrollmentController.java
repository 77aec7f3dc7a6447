package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a dreamer looks at on the way to a dream. */
@RestController
@Personal
@Tag(name = "Me")
class MyEnrollmentController {

    private final MyEnrollments enrollments;

    MyEnrollmentController(MyEnrollments enrollments) {
        this.enrollments = enrollments;
    }

    @GetMapping("/api/v1/me/enrollments")
    @Operation(
            operationId = "listMyEnrollments",
            summary = "List your own enrollments",
            description =
                    "For anybody who is signed in: every enrollment of yours, past ones too, and of the minors for"
                            + " whom you speak as a verified guardian, each with the session, the place, who is on duty and, while"
                            + " you wait for a place, which one you are in line. `nextStepsHref` is where the next steps of one are:"
                            + " they are asked of the whole charter, and so for one enrollment at a time.")
    Page<MyEnrollmentView> list(Caller caller, PageAsk page) {
        return enrollments.of(caller, page);
    }
}
