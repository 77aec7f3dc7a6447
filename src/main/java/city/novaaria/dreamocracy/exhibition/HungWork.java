package city.novaaria.dreamocracy.exhibition;

import city.novaaria.dreamocracy.gallery.ArtworkId;
import jakarta.persistence.Embeddable;

/** One artwork at its place in an exhibition. */
@Embeddable
record HungWork(ArtworkId artworkId) {}
