package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.dreamscape.DreamscapeId;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.problems.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ethics reviews. */
@RestController
@RequestMapping("/api/v1/ethics-reviews")
@Tag(
        name = "Ethics reviews",
        description = "Independent ethicists declare their interests, vote on a dreamscape version, and suspend.")
class ReviewController {

    private final EthicsReviews reviews;
    private final ReviewViews views;
    private final DeclareInterests declaring;
    private final CastVote voting;
    private final SuspendApproval suspending;
    private final ReinstateApproval reinstating;
    private final RenewApproval renewing;
    private final RuleOnChange ruling;

    ReviewController(
            EthicsReviews reviews,
            ReviewViews views,
            DeclareInterests declaring,
            CastVote voting,
            SuspendApproval suspending,
            ReinstateApproval reinstating,
            RenewApproval renewing,
            RuleOnChange ruling) {
        this.reviews = reviews;
        this.views = views;
        this.declaring = declaring;
        this.voting = voting;
        this.suspending = suspending;
        this.reinstating = reinstating;
        this.renewing = renewing;
        this.ruling = ruling;
    }

    @GetMapping
    @Operation(
            operationId = "listEthicsReviews",
            summary = "List ethics reviews",
            description = "For the crews: each sees the reviews of its own sanctuary.")
    Page<ReviewView> list(
            Caller caller,
            @Parameter(description = "Only those in these states.", example = "IN_REVIEW")
                    @RequestParam(required = false)
                    @Nullable
                    List<EthicsReview.State> state,
            @Parameter(
                            description = "Only those of these sanctuaries.",
                            example = "01930000-0000-7000-8000-000000000001")
                    @RequestParam(required = false)
                    @Nullable
                    List<SanctuaryId> sanctuaryId,
            @Parameter(
                            description = "Only those of these dreamscapes.",
                            example = "01930000-0000-7000-8000-000000000401")
                    @RequestParam(required = false)
                    @Nullable
                    List<DreamscapeId> dreamscapeId,
            PageAsk page) {
        return views.page(caller, state, sanctuaryId, dreamscapeId, page);
    }

    @GetMapping("/{reviewId}")
    @Operation(
            operationId = "getEthicsReview",
            summary = "Look at an ethics review",
            description = "For the crew of its sanctuary.")
    ResponseEntity<ReviewView> get(Caller caller, @PathVariable ReviewId reviewId) {
        EthicsReview review = reviews.visible(reviewId, caller.sanctuaries()).orElseThrow(Refused::notFound);
        return views.answer(review, caller);
    }

    @PostMapping("/{reviewId}/declarations")
    @Operation(
            operationId = "declareInterests",
            summary = "Declare your interests for a review",
            description =
                    "For ethicists of the sanctuary, before they vote; declaring again replaces. Who has a "
                            + "part in the dreamscape (ETH-02) can only declare a conflict, and a declared conflict stays. A conflict can"
                            + " be declared after a vote, too: the vote counts no more, and an approval that lacks it (ETH-03) lets nothing"
                            + " start until others join it. What they verified is open again, with its evidence, for another ethicist.")
    ResponseEntity<ReviewView> declare(
            Caller caller, @PathVariable ReviewId reviewId, @Valid @RequestBody NewDeclaration request) {
        return views.answer(declaring.declare(caller, reviewId, request).orRefuse(caller), caller);
    }

    @PostMapping("/{reviewId}/votes")
    @Operation(
            operationId = "castVote",
            summary = "Vote in a review",
            description = "For ethicists of the sanctuary who declared that they have no conflict. Until it is decided,"
                    + " nobody reads how others voted before they have taken a side, and voting again replaces a vote with"
                    + " the conditions that it asked for. The vote that reaches "
                    + "the quorum decides; an approval publishes the version and supersedes earlier ones, and is superseded at "
                    + "once by a later one. Further "
                    + "ethicists may join an approval, so that it stands when others leave the sanctuary; whoever objects to it"
                    + " suspends it. While an incident suspends an earlier version, this one is not approved before the"
                    + " incident is corrected, and whoever has a part in it does not vote (ETH-06). Nor is it approved while another"
                    + " version with the same content is rejected, suspended, ended or waits for conditions"
                    + " (`content-turned-down`). `allowedVotes` says which votes would be taken.")
    ResponseEntity<ReviewView> vote(
            Caller caller, @PathVariable ReviewId reviewId, @Valid @RequestBody NewVote request) {
        return views.answer(voting.cast(caller, reviewId, request).orRefuse(caller), caller);
    }

    @PostMapping("/{reviewId}/suspend")
    @Operation(
            operationId = "suspendApproval",
            summary = "Suspend an approval",
            description = "For ethicists of the sanctuary, of every version that was approved, also when a later one "
                    + "took its place. It holds at once; a second suspension may only widen it.")
    ResponseEntity<ReviewView> suspend(
            Caller caller, @PathVariable ReviewId reviewId, @Valid @RequestBody NewSuspension request) {
        return views.answer(suspending.suspend(caller, reviewId, request), caller);
    }

    @PostMapping("/{reviewId}/reinstate")
    @Operation(
            operationId = "reinstateApproval",
            summary = "Let a suspended approval hold again",
            description =
                    "For an ethicist of the sanctuary who neither suspended nor widened it and has no part in the dreamscape.")
    ResponseEntity<ReviewView> reinstate(
            Caller caller, @PathVariable ReviewId reviewId, @Valid @RequestBody NewReinstatement request) {
        return views.answer(reinstating.reinstate(caller, reviewId, request).orRefuse(caller), caller);
    }

    @PostMapping("/{reviewId}/terminate")
    @Operation(
            operationId = "terminateApproval",
            summary = "End a suspended approval for good",
            description = "For an ethicist of the sanctuary who neither suspended nor widened it and has no part in the"
                    + " dreamscape. There is no way back: nothing starts from this version any more, running dreams are"
                    + " brought to an end, and what may go on is handed in as a new version with other content.")
    ResponseEntity<ReviewView> terminate(
            Caller caller, @PathVariable ReviewId reviewId, @Valid @RequestBody NewTermination request) {
        return views.answer(reinstating.terminate(caller, reviewId, request).orRefuse(caller), caller);
    }

    @PostMapping("/{reviewId}/renewals")
    @Operation(
            operationId = "renewApproval",
            summary = "Let an approval last anew",
            description =
                    "For ethicists of the sanctuary without a conflict, from 60 days before an approval ends on, and"
                            + " also when it has lapsed (ETH-04). It lasts anew when, within 60 days, as many have said so as an"
                            + " approval of this version takes; until then it ends when it would have. Whoever has not voted approves"
                            + " with it.")
    ResponseEntity<ReviewView> renew(
            Caller caller, @PathVariable ReviewId reviewId, @Valid @RequestBody NewRenewal request) {
        return views.answer(renewing.renew(caller, reviewId, request).orRefuse(caller), caller);
    }

    @PostMapping("/{reviewId}/rulings")
    @Operation(
            operationId = "ruleOnChange",
            summary = "Rule whether people must be asked again",
            description = "For ethicists of the sanctuary who are independent of the version, once an earlier version"
                    + " was approved. Consents to that version count for this one only while the change is ruled not"
                    + " material (CON-08). That it is material, one ethicist rules at once. That it is not, the first"
                    + " proposes with what people are told, and others agree by the same request; it is in force when"
                    + " as many have as an approval of this version takes. More intensity, another modality, population or lace, a longer dream, more fears or"
                    + " content tags and another disclosure, in any of its languages, are always material; a language that"
                    + " was added is not. A ruling may be made stricter, and never"
                    + " laxer.")
    ResponseEntity<ReviewView> rule(
            Caller caller, @PathVariable ReviewId reviewId, @Valid @RequestBody NewRuling request) {
        return views.answer(ruling.rule(caller, reviewId, request.finding()).orRefuse(caller), caller);
    }
}
