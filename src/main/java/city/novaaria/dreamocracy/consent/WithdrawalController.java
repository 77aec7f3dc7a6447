package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.NeverGated;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.EnrollmentView;
import io.micrometer.core.annotation.Timed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The way out of a session, which needs no reason. */
@RestController
@Personal
@Tag(name = "Enrollments")
class WithdrawalController {

    private final Withdraw withdrawal;

    WithdrawalController(Withdraw withdrawal) {
        this.withdrawal = withdrawal;
    }

    @Timed("dream.withdrawals")
    @NeverGated
    @PostMapping("/api/v1/enrollments/{enrollmentId}/withdrawal")
    @Operation(
            operationId = "withdrawEnrollment",
            summary = "Leave, at any time, without a reason",
            description =
                    "For the enrolled person and the guardians of a minor; takes no body and works in every state (CON-06). If the dream is"
                            + " running, the person is out of it when this answers, and the others go on (CON-07). Nobody is"
                            + " told who left. Repeating it changes nothing. Whose seat was moved leaves from where they go on, and reads"
                            + " that enrollment.")
    ResponseEntity<EnrollmentView> withdraw(Caller caller, @PathVariable EnrollmentId enrollmentId) {
        EnrolledPerson left = withdrawal.leave(caller, enrollmentId);
        return Etag.ok(EnrollmentView.ofEnded(left, caller, false), left.version());
    }

    @Timed("dream.withdrawals")
    @NeverGated
    @PostMapping("/api/v1/enrollments/{enrollmentId}/relayed-withdrawal")
    @Operation(
            operationId = "relayWithdrawal",
            summary = "Take a person out because they say so",
            description =
                    "For another person who is facilitator, when somebody who is not at a keyboard and has nobody to act"
                            + " for them says that they want to leave; takes no body. It has the effect of the person's own"
                            + " withdrawal, and it is on record who relayed it. Repeating it changes nothing.")
    ResponseEntity<EnrollmentView> relay(Caller caller, @PathVariable EnrollmentId enrollmentId) {
        EnrolledPerson left = withdrawal.relay(caller, enrollmentId);
        return Etag.ok(EnrollmentView.ofEnded(left, caller, true), left.version());
    }
}
