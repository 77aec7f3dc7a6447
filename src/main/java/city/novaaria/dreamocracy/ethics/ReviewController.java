package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.charter.Vote;
import city.novaaria.dreamocracy.dreamscape.DreamscapeId;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Prose;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.validator.constraints.time.DurationMin;
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
    private final RuleOnChange ruling;

    ReviewController(
            EthicsReviews reviews,
            ReviewViews views,
            DeclareInterests declaring,
            CastVote voting,
            SuspendApproval suspending,
            ReinstateApproval reinstating,
            RuleOnChange ruling) {
        this.reviews = reviews;
        this.views = views;
        this.declaring = declaring;
        this.voting = voting;
        this.suspending = suspending;
        this.reinstating = reinstating;
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
            description = "For ethicists of the sanctuary, before they vote; declaring again replaces. Who wrote the "
                    + "version, or wrote or screened a fear that it uses, can only declare a conflict.")
    ResponseEntity<ReviewView> declare(
            Caller caller, @PathVariable ReviewId reviewId, @Valid @RequestBody NewDeclaration request) {
        return views.answer(declaring.declare(caller, reviewId, request), caller);
    }

    @PostMapping("/{reviewId}/votes")
    @Operation(
            operationId = "castVote",
            summary = "Vote in a review",
            description =
                    "For ethicists of the sanctuary who declared that they have no conflict. The vote that reaches "
                            + "the quorum decides; an approval publishes the version and supersedes earlier ones.")
    ResponseEntity<ReviewView> vote(
            Caller caller, @PathVariable ReviewId reviewId, @Valid @RequestBody NewVote request) {
        return views.answer(voting.cast(caller, reviewId, request), caller);
    }

    @PostMapping("/{reviewId}/suspend")
    @Operation(
            operationId = "suspendApproval",
            summary = "Suspend an approval",
            description = "For ethicists of the sanctuary. It holds at once; a second suspension may only widen it.")
    ResponseEntity<ReviewView> suspend(
            Caller caller, @PathVariable ReviewId reviewId, @Valid @RequestBody NewSuspension request) {
        return views.answer(suspending.suspend(caller, reviewId, request), caller);
    }

    @PostMapping("/{reviewId}/reinstate")
    @Operation(
            operationId = "reinstateApproval",
            summary = "Let a suspended approval hold again",
            description = "For an ethicist of the sanctuary who did not suspend it and is independent of the version.")
    ResponseEntity<ReviewView> reinstate(
            Caller caller, @PathVariable ReviewId reviewId, @Valid @RequestBody NewReinstatement request) {
        return views.answer(reinstating.reinstate(caller, reviewId, request), caller);
    }

    @PostMapping("/{reviewId}/rulings")
    @Operation(
            operationId = "ruleOnChange",
            summary = "Rule whether people must be asked again",
            description = "For an ethicist of the sanctuary who is independent of the version, once an earlier version"
                    + " was approved. Consents to that version count for this one only while the change is ruled not"
                    + " material (CON-08). A ruling may be made stricter, and never laxer.")
    ResponseEntity<ReviewView> rule(
            Caller caller, @PathVariable ReviewId reviewId, @Valid @RequestBody NewRuling request) {
        return views.answer(ruling.rule(caller, reviewId, request.finding()), caller);
    }

    /** Declares interests. */
    @Schema(description = "A declaration of interests.")
    record NewDeclaration(
            @Schema(description = "Whether something keeps the caller from deciding freely.", example = "false")
            @NotNull
            Boolean conflict,

            @Schema(description = "What there is to say about it.", example = "I have no part in this dreamscape.")
            @NotNull
            @Size(min = 1, max = 2000)
            @Prose
            String statement) {

        @Override
        public String toString() {
            return "NewDeclaration";
        }
    }

    /** Casts a vote. */
    @Schema(description = "A vote.")
    record NewVote(
            @Schema(description = "The vote; an abstention counts as being present.", example = "APPROVE") @NotNull
            Vote vote,

            @Schema(description = "Why.", example = "The water stays shallow, and everybody can leave it at any time.")
            @NotNull
            @Size(min = 1, max = 4000)
            @Prose
            String rationale,

            @Schema(
                    types = {"array", "null"},
                    description = "What is asked for; at least one with APPROVE_WITH_CONDITIONS, none otherwise.")
            @Size(max = 20)
            @Nullable
            List<@NotNull @Valid NewCondition> conditions,

            @Schema(
                    types = {"string", "null"},
                    format = "duration",
                    description = "How long an approval lasts; at most, and by default, what the policy profile allows "
                            + "for the intensity. The shortest of the approving votes counts.",
                    example = "P180D")
            @DurationMin(seconds = 1)
            @Nullable
            Duration validFor) {

        /** Refuses with 422 what no schema can say. */
        EthicsReview.Ballot ballot(Duration longest) {
            List<FieldError> errors = new ArrayList<>();
            List<NewCondition> asked = Objects.requireNonNullElse(conditions, List.of());
            if (asked.isEmpty() == (vote == Vote.APPROVE_WITH_CONDITIONS)) {
                errors.add(FieldError.at(
                        "#/conditions", "Conditions", "stand with APPROVE_WITH_CONDITIONS, and with no other vote"));
            }
            Duration lasting = Objects.requireNonNullElse(validFor, longest);
            if (lasting.compareTo(longest) > 0) {
                errors.add(FieldError.at("#/validFor", "Range", "is at most P" + longest.toDays() + "D"));
            }
            if (!errors.isEmpty()) {
                throw Refused.unprocessable(errors.toArray(FieldError[]::new));
            }
            return new EthicsReview.Ballot(
                    vote, rationale, asked.stream().map(NewCondition::wish).toList(), lasting);
        }

        @Override
        public String toString() {
            return "NewVote";
        }
    }

    /** Asks for something with an approval. */
    @Schema(description = "What a reviewer asks for with an approval.")
    record NewCondition(
            @Schema(description = "What is asked for.", example = "Name the depth of the water in the disclosure.")
            @NotNull
            @Size(min = 1, max = 2000)
            @Prose
            String text,

            @Schema(description = "Whether nothing may start before it is verified.", example = "true") @NotNull
            Boolean blocking) {

        EthicsReview.Wish wish() {
            return new EthicsReview.Wish(text, blocking);
        }

        @Override
        public String toString() {
            return "NewCondition";
        }
    }

    /** Suspends an approval. */
    @Schema(description = "A suspension.")
    record NewSuspension(
            @Schema(description = "Why.", example = "Two people reported the same image after the last evening.")
            @NotNull
            @Size(min = 1, max = 2000)
            @Prose
            String reason,

            @Schema(
                    description = "ALL also brings running dreams to an end; NEW_STARTS lets them finish.",
                    example = "NEW_STARTS")
            @NotNull
            ReviewEvent.Reach reach) {

        @Override
        public String toString() {
            return "NewSuspension";
        }
    }

    /** Reinstates an approval. */
    @Schema(description = "A reinstatement.")
    record NewReinstatement(
            @Schema(description = "Why it may hold again.", example = "The image came from the room, not the dream.")
            @NotNull
            @Size(min = 1, max = 2000)
            @Prose
            String reason,

            @Schema(description = "Whether everybody must be asked for consent again.", example = "true") @NotNull
            Boolean reconsentRequired) {

        @Override
        public String toString() {
            return "NewReinstatement";
        }
    }

    /** Rules on a change. */
    @Schema(description = "A ruling on what changed since the earlier version that was approved last.")
    record NewRuling(
            @Schema(description = "Whether it matters for what people agreed to.", example = "false") @NotNull
            Boolean material,

            @Schema(description = "Why.", example = "The same scenes in the same order; only the light is warmer.")
            @NotNull
            @Size(min = 1, max = 2000)
            @Prose
            String reason,

            @Schema(
                    description = "What people are told who consented to an earlier version.",
                    example = "The light at the pool is warmer than before.")
            @NotNull
            @Size(min = 1, max = 2000)
            @Prose
            String whatChanged) {

        Ruling.Finding finding() {
            return new Ruling.Finding(material, reason, whatChanged);
        }

        @Override
        public String toString() {
            return "NewRuling";
        }
    }
}
