package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.dreamscape.DreamscapeId;
import city.novaaria.dreamocracy.dreamscape.TurnedDown;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers from the reviews, anew with every question. */
@Component
class TurnedDownContent implements TurnedDown {

    private final EthicsReviews reviews;

    TurnedDownContent(EthicsReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public Set<String> among(DreamscapeId dreamscape, Collection<String> contentSha256) {
        return reviews.turnedDown(dreamscape, contentSha256);
    }
}
