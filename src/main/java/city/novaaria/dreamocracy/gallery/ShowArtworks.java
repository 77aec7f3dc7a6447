package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.media.MediaId;
import city.novaaria.dreamocracy.media.MediaShelf;
import city.novaaria.dreamocracy.media.ShownMedia;
import city.novaaria.dreamocracy.problems.Refused;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows artworks: what is published to anybody, the rest to their house and to those who are to be named. */
@Component
class ShowArtworks {

    private final Artworks artworks;
    private final KeysetPages pages;
    private final Materials materials;
    private final MediaShelf media;

    ShowArtworks(Artworks artworks, KeysetPages pages, Materials materials, MediaShelf media) {
        this.artworks = artworks;
        this.pages = pages;
        this.materials = materials;
        this.media = media;
    }

    @Transactional(readOnly = true)
    public ShownArtwork read(Caller caller, ArtworkId id) {
        return show(accessOf(artworks.findById(id).orElseThrow(Refused::notFound), caller)
                .mustBeVisible());
    }

    @Transactional(readOnly = true)
    public Page<ArtworkView> list(
            Caller caller, @Nullable Set<ArtworkState> states, @Nullable Set<SanctuaryId> sanctuaries, PageAsk page) {
        List<Artwork> found = pages.read(Artwork.class, Artworks.branches(caller, states, sanctuaries), page);
        return Page.ofAll(page, found, artwork -> artwork.id().value(), shown -> views(caller, shown));
    }

    private List<ArtworkView> views(Caller caller, List<Artwork> shown) {
        Set<SourceId> own = ownOf(caller, shown);
        Map<MediaId, ShownMedia> files = filesOf(shown);
        return shown.stream()
                .map(artwork -> ArtworkView.of(access(artwork, caller, own), files))
                .toList();
    }

    ArtworkAccess accessOf(Artwork artwork, Caller caller) {
        return access(artwork, caller, ownOf(caller, List.of(artwork)));
    }

    ShownArtwork show(ArtworkAccess access) {
        Artwork artwork = access.artwork();
        // to others its tag says no more than what they are shown
        long revision = access.within() ? artwork.revision() : 0;
        return new ShownArtwork(ArtworkView.of(access, filesOf(List.of(artwork))), revision);
    }

    private static ArtworkAccess access(Artwork artwork, Caller caller, Set<SourceId> own) {
        Set<SourceId> asked = new HashSet<>(artwork.named());
        asked.retainAll(own);
        return new ArtworkAccess(artwork, caller, asked);
    }

    /** Whether the caller did not want to be named with it as it is, and is not. */
    boolean declined(ArtworkAccess access) {
        Artwork artwork = access.artwork();
        Set<SourceId> gone = artwork.all(source -> source.gone(artwork.contentSha256()));
        Caller caller = access.caller();
        return caller.signedIn() && !materials.ownedBy(caller.subjects(), gone).isEmpty();
    }

    private Set<SourceId> ownOf(Caller caller, List<Artwork> shown) {
        Set<SourceId> named =
                shown.stream().flatMap(artwork -> artwork.named().stream()).collect(Collectors.toSet());
        return caller.signedIn() ? materials.ownedBy(caller.subjects(), named) : Set.of();
    }

    private Map<MediaId, ShownMedia> filesOf(List<Artwork> shown) {
        return media.of(shown.stream()
                .flatMap(artwork -> artwork.media().stream())
                .map(ArtworkMedia::mediaId)
                .collect(Collectors.toSet()));
    }
}
