package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows in which dreams people sleep: whoever steps out of one of them has to be woken before they can come back. */
@Component
class Sleepers {

    private final DreamscapeLibrary dreamscapes;

    Sleepers(DreamscapeLibrary dreamscapes) {
        this.dreamscapes = dreamscapes;
    }

    /** Since when somebody is awake who steps out then; null when they still have to be woken, or nothing is known. */
    @Nullable
    Instant awakeSince(Session session, Instant at) {
        return dreamscapes
                .frozen(session.versionId())
                .filter(version -> version.modality() == Modality.AWAKE)
                .map(_ -> at)
                .orElse(null);
    }
}
