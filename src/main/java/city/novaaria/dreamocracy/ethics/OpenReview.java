package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.dreamscape.DreamscapeEvent;
import city.novaaria.dreamocracy.dreamscape.TurnedDown;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.problems.Refused;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens a review in the transaction in which a version is submitted, unless the same content was turned down already. */
@Component
class OpenReview {

    private final EthicsReviews reviews;
    private final TurnedDown turnedDown;
    private final Panels panels;

    OpenReview(EthicsReviews reviews, TurnedDown turnedDown, Panels panels) {
        this.reviews = reviews;
        this.turnedDown = turnedDown;
        this.panels = panels;
    }

    @EventListener
    void on(DreamscapeEvent event) {
        switch (event) {
            case DreamscapeEvent.Submitted submitted -> open(submitted);
            case DreamscapeEvent.Created _,
                    DreamscapeEvent.Renamed _,
                    DreamscapeEvent.Retired _,
                    DreamscapeEvent.Reactivated _,
                    DreamscapeEvent.Deleted _,
                    DreamscapeEvent.Drafted _,
                    DreamscapeEvent.Revised _,
                    DreamscapeEvent.Published _,
                    DreamscapeEvent.Ended _ -> {
                // nothing is to be reviewed yet, or any more
            }
        }
    }

    private void open(DreamscapeEvent.Submitted submitted) {
        if (!turnedDown
                .among(submitted.dreamscape(), Set.of(submitted.contentSha256()))
                .isEmpty()) {
            throw Refused.because(EthicsProblem.CONTENT_TURNED_DOWN);
        }
        EthicsReview review = new EthicsReview(new ReviewId(Ids.next()), submitted);
        review.convene(panels.of(review));
        reviews.save(review);
    }
}
