package city.novaaria.dreamocracy.exhibition;

import city.novaaria.dreamocracy.gallery.ArtworkId;
import city.novaaria.dreamocracy.gallery.Catalogue;
import city.novaaria.dreamocracy.gallery.ShownWork;
import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Place;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows exhibitions: what is announced to anybody, with the works that anybody may see now. */
@Component
class ShowExhibitions {

    private final Exhibitions exhibitions;
    private final KeysetPages pages;
    private final Catalogue catalogue;
    private final SanctuaryRegister sanctuaries;
    private final ServerClock clock;

    ShowExhibitions(
            Exhibitions exhibitions,
            KeysetPages pages,
            Catalogue catalogue,
            SanctuaryRegister sanctuaries,
            ServerClock clock) {
        this.exhibitions = exhibitions;
        this.pages = pages;
        this.catalogue = catalogue;
        this.sanctuaries = sanctuaries;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ShownExhibition read(Caller caller, ExhibitionId id) {
        Exhibition found = exhibitions.findById(id).orElseThrow(Refused::notFound);
        ExhibitionAccess.mustBeVisible(found, caller);
        return show(found, caller, clock.now());
    }

    @Transactional(readOnly = true)
    public Page<ExhibitionView> list(
            Caller caller,
            @Nullable Set<ExhibitionState> states,
            @Nullable Set<SanctuaryId> sanctuaryIds,
            PageAsk page) {
        Instant at = clock.now();
        List<Exhibition> found = pages.read(Exhibition.class, Exhibitions.branches(caller, states, sanctuaryIds), page);
        return Page.ofAll(page, found, exhibition -> exhibition.id().value(), shown -> views(shown, caller, at));
    }

    ShownExhibition show(Exhibition exhibition, Caller caller, Instant at) {
        return new ShownExhibition(views(List.of(exhibition), caller, at).getFirst(), exhibition.version());
    }

    private List<ExhibitionView> views(List<Exhibition> shown, Caller caller, Instant at) {
        Map<ChamberId, Place> places =
                sanctuaries.places(shown.stream().map(Exhibition::chamberId).collect(Collectors.toSet()));
        Map<ArtworkId, ShownWork> works = catalogue.published(shown.stream()
                .flatMap(exhibition -> exhibition.artworks().stream())
                .collect(Collectors.toSet()));
        return shown.stream()
                .map(exhibition -> {
                    Place place = Objects.requireNonNull(places.get(exhibition.chamberId()));
                    return ExhibitionView.of(new ExhibitionAccess(exhibition, caller, place.open(), at), place, works);
                })
                .toList();
    }
}
