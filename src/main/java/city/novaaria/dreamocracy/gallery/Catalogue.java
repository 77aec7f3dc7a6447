package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What those may know who show artworks. */
public interface Catalogue {

    /** Those of them that anybody may see now, as anybody sees them. */
    Map<ArtworkId, ShownWork> published(Collection<ArtworkId> artworks);

    /** Those of them that the house makes and did not take down. */
    Set<ArtworkId> of(SanctuaryId house, Collection<ArtworkId> artworks);
}
