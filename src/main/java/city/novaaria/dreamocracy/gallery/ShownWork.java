package city.novaaria.dreamocracy.gallery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An artwork as anybody sees it.
 *
 * @param credits what those want to be called who are named with it
 * @param href where its first file is; null for none
 * @param description what that shows
 */
public record ShownWork(
        ArtworkId id,
        String title,
        String medium,
        List<String> credits,
        @Nullable String href,
        @Nullable String description) {

    public ShownWork {
        credits = List.copyOf(credits);
    }

    @Override
    public String toString() {
        return "ShownWork[" + id + "]";
    }
}
