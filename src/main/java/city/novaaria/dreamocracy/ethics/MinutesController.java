package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.data.domain.Limit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happened in an ethics review, in order. */
@RestController
@RequestMapping("/api/v1/ethics-reviews/{reviewId}/minutes")
@Tag(name = "Ethics reviews")
class MinutesController {

    private final EthicsReviews reviews;
    private final ServerClock clock;

    MinutesController(EthicsReviews reviews, ServerClock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            operationId = "getReviewMinutes",
            summary = "Read the minutes of an ethics review",
            description =
                    "For the crew of its sanctuary: who declared, stepped aside, voted, gave and verified evidence,"
                            + " suspended, reinstated, renewed and ended, in order of time and with the reasons, but without names. Votes"
                            + " are read as in the review, and replaced ones stay; what somebody declared is read by ethicists.")
    ResponseEntity<MinutesView> get(Caller caller, @PathVariable ReviewId reviewId) {
        EthicsReview review = reviews.visible(reviewId, caller.sanctuaries()).orElseThrow(Refused::notFound);
        Party reader = Party.of(caller, review, false, CausesOfSuspension.Known.NOTHING);
        MinutesView view = MinutesView.of(review, reviews.latestMinutes(reviewId, Limit.of(MinutesView.MOST)), reader);
        return Etag.ok(view, view.votesHidden() ? -1 : review.tag(clock.now()));
    }
}
