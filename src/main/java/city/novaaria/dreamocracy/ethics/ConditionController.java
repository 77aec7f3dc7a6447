package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The conditions of an approval. */
@RestController
@RequestMapping("/api/v1/ethics-reviews/{reviewId}/conditions/{conditionId}")
@Tag(name = "Ethics reviews")
class ConditionController {

    private final MeetCondition meeting;
    private final ReviewViews views;

    ConditionController(MeetCondition meeting, ReviewViews views) {
        this.meeting = meeting;
        this.views = views;
    }

    @PostMapping("/evidence")
    @Operation(
            operationId = "giveEvidence",
            summary = "Show that a condition is met",
            description = "For weavers of the sanctuary and the author of the version. Until it is verified, new "
                    + "evidence replaces the old.")
    ResponseEntity<ReviewView> giveEvidence(
            Caller caller,
            @PathVariable ReviewId reviewId,
            @PathVariable ConditionId conditionId,
            @Valid @RequestBody NewEvidence request) {
        return views.answer(meeting.giveEvidence(caller, reviewId, conditionId, request.text()), caller);
    }

    @PostMapping("/verification")
    @Operation(
            operationId = "verifyCondition",
            summary = "Verify the evidence for a condition",
            description = "For an ethicist of the sanctuary who never gave evidence for it, has no part in the "
                    + "dreamscape and declared no conflict (ETH-02). Say in `evidencedAt` which evidence you read: other "
                    + "evidence may have been given since. Evidence that is not accepted is cleared.")
    ResponseEntity<ReviewView> verify(
            Caller caller,
            @PathVariable ReviewId reviewId,
            @PathVariable ConditionId conditionId,
            @Valid @RequestBody(required = false) @Nullable Verification request) {
        Verification found = request == null ? Verification.ACCEPTED : request;
        return views.answer(meeting.verify(caller, reviewId, conditionId, found).orRefuse(caller), caller);
    }
}
