package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.dreamscape.DreamscapeId;
import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows reviews as one caller may see them at one moment. */
@Component
class ReviewViews {

    private final EthicsReviews reviews;
    private final KeysetPages pages;
    private final Panels panels;
    private final CausesOfSuspension causes;
    private final SanctuaryRegister sanctuaries;
    private final ServerClock clock;

    ReviewViews(
            EthicsReviews reviews,
            KeysetPages pages,
            Panels panels,
            CausesOfSuspension causes,
            SanctuaryRegister sanctuaries,
            ServerClock clock) {
        this.reviews = reviews;
        this.pages = pages;
        this.panels = panels;
        this.causes = causes;
        this.sanctuaries = sanctuaries;
        this.clock = clock;
    }

    ResponseEntity<ReviewView> answer(EthicsReview review, Caller caller) {
        Instant now = clock.now();
        ReviewView view = views(caller, now, List.of(review)).getFirst();
        // a number that counts up would tell that somebody voted; what is shown is in the tag anyway
        return Etag.ok(view, view.votesHidden() ? -1 : review.tag(now));
    }

    /** A filter that is null filters nothing. */
    Page<ReviewView> page(
            Caller caller,
            @Nullable List<EthicsReview.State> states,
            @Nullable List<SanctuaryId> at,
            @Nullable List<DreamscapeId> dreamscapes,
            PageAsk ask) {
        Instant now = clock.now();
        List<KeysetBranch> branches = EthicsReviews.branches(caller, states, at, dreamscapes, now);
        List<EthicsReview> rows = pages.read(EthicsReview.class, branches, ask);
        return Page.ofAll(ask, rows, review -> review.id().value(), shown -> views(caller, now, shown));
    }

    /** The numbers of a sanctuary are looked up once, however many of its reviews are shown, and so are the caller's parts. */
    private List<ReviewView> views(Caller caller, Instant now, List<EthicsReview> shown) {
        Map<SanctuaryId, PolicyProfile> policies = new HashMap<>();
        Set<DreamscapeId> entangling = panels.entangling(
                caller, shown.stream().map(EthicsReview::dreamscapeId).collect(Collectors.toSet()));
        Map<ReviewId, List<Concurrence.Given>> concurrences = concurrences(shown);
        CausesOfSuspension.Known incidents = causes.andOfEarlier(shown, Set.of(caller.subject()));
        return shown.stream()
                .map(review -> ReviewView.of(
                        review,
                        Party.of(caller, review, entangling.contains(review.dreamscapeId()), incidents),
                        policies.computeIfAbsent(review.sanctuaryId(), this::policy),
                        concurrences.getOrDefault(review.id(), List.of()),
                        incidents.of(review.id()),
                        now))
                .toList();
    }

    /** Nobody needs them of a change that was ruled material by one. */
    private Map<ReviewId, List<Concurrence.Given>> concurrences(List<EthicsReview> shown) {
        List<ReviewId> ruled = shown.stream()
                .filter(EthicsReview::foundNotMaterial)
                .map(EthicsReview::id)
                .toList();
        return ruled.isEmpty()
                ? Map.of()
                : reviews.concurrences(ruled).stream().collect(Collectors.groupingBy(Concurrence.Given::review));
    }

    private PolicyProfile policy(SanctuaryId sanctuary) {
        return sanctuaries.find(sanctuary).orElseThrow().policy();
    }
}
