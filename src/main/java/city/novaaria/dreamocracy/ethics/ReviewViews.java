package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.dreamscape.DreamscapeId;
import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.NewestFirst;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Strand;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Shows reviews as one caller may see them at one moment.
 *
 * <p>A strand of the list is one sanctuary, or one stored state there when states are asked for. An approval that ends
 * soon, or has ended, is stored as an approval: who asks for one kind only also pays for the others that are newer than
 * what is shown. Asking for dreamscapes costs as much as they have reviews, or as the sanctuary has newer ones.
 */
@Component
class ReviewViews {

    private final NewestFirst newestFirst;
    private final SanctuaryRegister sanctuaries;
    private final ServerClock clock;

    ReviewViews(NewestFirst newestFirst, SanctuaryRegister sanctuaries, ServerClock clock) {
        this.newestFirst = newestFirst;
        this.sanctuaries = sanctuaries;
        this.clock = clock;
    }

    ResponseEntity<ReviewView> answer(EthicsReview review, Caller caller) {
        Instant now = clock.now();
        return Etag.ok(seenBy(caller, now).apply(review), review.tag(now));
    }

    /** A filter that is null filters nothing. */
    Page<ReviewView> page(
            Caller caller,
            @Nullable List<EthicsReview.State> states,
            @Nullable List<SanctuaryId> at,
            @Nullable List<DreamscapeId> dreamscapes,
            PageAsk ask) {
        Instant now = clock.now();
        List<Strand> strands = caller.sanctuaries().stream()
                .filter(sanctuary -> at == null || at.contains(sanctuary))
                .map(sanctuary -> Strand.of("id", "ethics_review where sanctuary_id = ?", sanctuary.value()))
                .map(strand -> dreamscapes == null ? strand : strand.and("dreamscape_id in (?)", values(dreamscapes)))
                .flatMap(strand -> states == null ? Stream.of(strand) : in(Set.copyOf(states), strand, now))
                .toList();
        List<EthicsReview> rows = newestFirst.page(EthicsReview.class, strands, ask);
        return Page.of(ask, rows, review -> review.id().value(), seenBy(caller, now));
    }

    /** The strand in each of the states; approvals that end soon or have ended are told from the others. */
    private static Stream<Strand> in(Set<EthicsReview.State> states, Strand strand, Instant now) {
        Instant soon = now.plus(EthicsReview.REMINDER);
        return states.stream().flatMap(state -> switch (state) {
            case APPROVED, APPROVED_WITH_CONDITIONS ->
                Stream.of(strand.and("state = ?", state.name()).and("expires_at > ?", soon));
            case EXPIRING ->
                approved(strand).map(approved -> approved.and("expires_at > ? and expires_at <= ?", now, soon));
            case LAPSED -> approved(strand).map(approved -> approved.and("expires_at <= ?", now));
            default -> Stream.of(strand.and("state = ?", state.name()));
        });
    }

    private static Stream<Strand> approved(Strand strand) {
        return Stream.of("APPROVED", "APPROVED_WITH_CONDITIONS").map(state -> strand.and("state = ?", state));
    }

    private static List<UUID> values(List<DreamscapeId> dreamscapes) {
        return dreamscapes.stream().map(DreamscapeId::value).toList();
    }

    /** The numbers of a sanctuary are looked up once, however many of its reviews are shown. */
    private Function<EthicsReview, ReviewView> seenBy(Caller caller, Instant now) {
        Map<SanctuaryId, PolicyProfile> policies = new HashMap<>();
        return review -> ReviewView.of(
                review,
                Party.of(caller, review.sanctuaryId()),
                policies.computeIfAbsent(review.sanctuaryId(), this::policy),
                now);
    }

    private PolicyProfile policy(SanctuaryId sanctuary) {
        return sanctuaries.find(sanctuary).orElseThrow().policy();
    }
}
