package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.participant.WhoIsOfAge;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows which fears there are, where they are used and who read them, never what they say. */
@Component
class ListFears {

    private final Fears fears;
    private final KeysetPages pages;
    private final WhoIsOfAge ages;
    private final ServerClock clock;

    ListFears(Fears fears, KeysetPages pages, WhoIsOfAge ages, ServerClock clock) {
        this.fears = fears;
        this.pages = pages;
        this.ages = ages;
        this.clock = clock;
    }

    Page<FearView> list(
            Caller caller, @Nullable List<Fear.State> states, @Nullable List<SanctuaryId> sanctuaries, PageAsk page) {
        Instant now = clock.now();
        List<Fear> found = pages.read(Fear.class, Fears.branches(caller, states, sanctuaries, now), page);
        return Page.ofAll(page, found, fear -> fear.id().value(), shown -> views(caller, shown, now));
    }

    private List<FearView> views(Caller caller, List<Fear> shown, Instant now) {
        Set<FearId> ofAge = ages.among(
                shown.stream().filter(Fear::namesAnybody).map(Fear::given).toList());
        return shown.stream()
                .map(fear -> FearView.withoutText(new FearAccess(fear, caller, now), ofAge.contains(fear.id())))
                .toList();
    }

    Page<FearReadingView> readings(Caller caller, FearId id, PageAsk page) {
        Fear fear = fears.findById(id).orElseThrow(Refused::notFound);
        new FearAccess(fear, caller, clock.now()).mustBeOwned();
        return Page.of(
                page,
                pages.read(FearReading.class, List.of(FearReadings.branchOf(id)), page),
                reading -> reading.id().value(),
                FearReadingView::of);
    }

    Page<FearUse> uses(Caller caller, FearId id, PageAsk page) {
        Fear fear = fears.findById(id).orElseThrow(Refused::notFound);
        new FearAccess(fear, caller, clock.now()).mustBeVisible();
        return Page.of(page, fears.uses(id, page.before(), page.oneMore()), FearUse::workId, use -> use);
    }
}
