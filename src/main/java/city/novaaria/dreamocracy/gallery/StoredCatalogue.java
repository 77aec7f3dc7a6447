package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.media.MediaId;
import city.novaaria.dreamocracy.media.MediaShelf;
import city.novaaria.dreamocracy.media.ShownMedia;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers from the tables, anew with every question. */
@Component
class StoredCatalogue implements Catalogue {

    private final Artworks artworks;
    private final MediaShelf media;

    StoredCatalogue(Artworks artworks, MediaShelf media) {
        this.artworks = artworks;
        this.media = media;
    }

    @Transactional(readOnly = true)
    @Override
    public Map<ArtworkId, ShownWork> published(Collection<ArtworkId> asked) {
        if (asked.isEmpty()) {
            return Map.of();
        }
        List<Artwork> found = artworks.findByIdInAndState(asked, ArtworkState.PUBLISHED);
        Map<MediaId, ShownMedia> files = media.of(found.stream()
                .flatMap(artwork -> artwork.media().stream().limit(1))
                .map(ArtworkMedia::mediaId)
                .collect(Collectors.toSet()));
        return found.stream()
                .map(artwork -> shown(artwork, files))
                .collect(Collectors.toMap(ShownWork::id, Function.identity()));
    }

    private static ShownWork shown(Artwork artwork, Map<MediaId, ShownMedia> files) {
        ArtworkMedia first = artwork.media().isEmpty() ? null : artwork.media().getFirst();
        @Nullable ShownMedia file = first == null ? null : files.get(first.mediaId());
        return new ShownWork(
                artwork.id(),
                artwork.title(),
                artwork.medium(),
                artwork.credits(),
                file == null ? null : file.href(),
                first == null ? null : first.description());
    }

    @Override
    public Set<ArtworkId> of(SanctuaryId house, Collection<ArtworkId> asked) {
        return asked.isEmpty() ? Set.of() : artworks.among(house, asked, ArtworkState.TAKEN_DOWN);
    }
}
