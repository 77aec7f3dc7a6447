package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.media.MediaId;
import jakarta.persistence.Embeddable;

/** One file of a work, and what somebody who does not see or hear it is told. */
@Embeddable
record ArtworkMedia(MediaId mediaId, String description) {

    @Override
    public String toString() {
        return "ArtworkMedia[" + mediaId + "]";
    }
}
