package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.gathering.Gatherings.Wanted;
import city.novaaria.dreamocracy.gathering.WhereAndHowFull.Around;
import city.novaaria.dreamocracy.gathering.WhereAndHowFull.Found;
import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.participant.KnownHouses;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows gatherings to those for whom they are meant, and to who works there. */
@Component
class ShowGatherings {

    private final Gatherings gatherings;
    private final KeysetPages pages;
    private final WhereAndHowFull places;
    private final Lines lines;
    private final KnownHouses houses;
    private final ServerClock clock;

    ShowGatherings(
            Gatherings gatherings,
            KeysetPages pages,
            WhereAndHowFull places,
            Lines lines,
            KnownHouses houses,
            ServerClock clock) {
        this.gatherings = gatherings;
        this.pages = pages;
        this.places = places;
        this.lines = lines;
        this.houses = houses;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ShownGathering read(Caller caller, GatheringId id) {
        Gathering found = gatherings.findById(id).orElseThrow(Refused::notFound);
        return show(access(found, caller, clock.now()).mustBeVisible());
    }

    @Transactional(readOnly = true)
    public Page<GatheringView> list(Caller caller, Wanted wanted, PageAsk page) {
        Instant at = clock.now();
        Set<SanctuaryId> homes = homes(caller);
        List<Gathering> found = pages.read(Gathering.class, Gatherings.branches(caller, homes, wanted), page);
        return Page.ofAll(
                page, found, gathering -> gathering.id().value(), shown -> views(accesses(shown, caller, homes, at)));
    }

    GatheringAccess access(Gathering gathering, Caller caller, Instant at) {
        return accesses(List.of(gathering), caller, homes(caller), at).getFirst();
    }

    private List<GatheringAccess> accesses(List<Gathering> shown, Caller caller, Set<SanctuaryId> homes, Instant at) {
        List<GatheringId> ids = shown.stream().map(Gathering::id).toList();
        Map<GatheringId, Boolean> had = lines.of(caller, ids);
        Map<GatheringId, Around> around = places.around(ids);
        return shown.stream()
                .map(gathering -> new GatheringAccess(
                        gathering,
                        caller,
                        homes,
                        had.get(gathering.id()),
                        Objects.requireNonNull(around.get(gathering.id())),
                        at))
                .toList();
    }

    ShownGathering show(GatheringAccess access) {
        return new ShownGathering(
                views(List.of(access)).getFirst(), access.gathering().version());
    }

    private Set<SanctuaryId> homes(Caller caller) {
        return Stream.concat(
                        caller.sanctuaries().stream(),
                        caller.participant().stream().flatMap(person -> houses.knownAt(person).stream()))
                .collect(Collectors.toSet());
    }

    private List<GatheringView> views(List<GatheringAccess> shown) {
        Map<GatheringId, Found> found =
                places.of(shown.stream().map(access -> access.gathering().id()).toList());
        return shown.stream()
                .map(access -> GatheringView.of(
                        access,
                        Objects.requireNonNull(found.get(access.gathering().id()))))
                .toList();
    }
}
