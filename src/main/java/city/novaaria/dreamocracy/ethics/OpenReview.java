package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.dreamscape.DreamscapeEvent;
import city.novaaria.dreamocracy.kernel.Ids;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens a review in the transaction in which a version is submitted. */
@Component
class OpenReview {

    private final EthicsReviews reviews;
    private final Panels panels;

    OpenReview(EthicsReviews reviews, Panels panels) {
        this.reviews = reviews;
        this.panels = panels;
    }

    @EventListener
    void open(DreamscapeEvent.Submitted submitted) {
        EthicsReview review = new EthicsReview(new ReviewId(Ids.next()), submitted);
        review.convene(panels.of(review));
        reviews.save(review);
    }
}
