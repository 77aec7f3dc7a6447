package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.http.NewestFirst;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Strand;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows which fears there are and where they are used, never what they say.
 *
 * <p>A strand is one sanctuary where the caller screens or weaves, or one stored state there when states are asked for.
 * The caller's own fears are a strand that costs, under a filter, at most as much as there are of them. AVAILABLE,
 * IN_USE and EXPIRED are one state in the table: who asks for some of them only also pays for the others that are newer
 * than what is shown.
 */
@Component
class ListFears {

    private static final Set<Fear.State> AVAILABLE_IN_THE_TABLE =
            EnumSet.of(Fear.State.AVAILABLE, Fear.State.IN_USE, Fear.State.EXPIRED);
    private static final String IN_FORCE = "(f.permitted_until is null or f.permitted_until > ?)";
    // counted for one fear after the other: PostgreSQL might join all that are used before it looks for the newest
    private static final String USES = "(select count(*) from fear_use u where u.fear_id = f.id)";

    private final Fears fears;
    private final NewestFirst newestFirst;
    private final ServerClock clock;

    ListFears(Fears fears, NewestFirst newestFirst, ServerClock clock) {
        this.fears = fears;
        this.newestFirst = newestFirst;
        this.clock = clock;
    }

    Page<FearView> list(
            Caller caller, @Nullable List<Fear.State> states, @Nullable List<SanctuaryId> sanctuaries, PageAsk page) {
        Instant now = clock.now();
        List<Fear> found = newestFirst.page(Fear.class, strands(caller, states, sanctuaries, now), page);
        return Page.of(
                page,
                found,
                fear -> fear.id().value(),
                fear -> FearView.withoutText(new FearAccess(fear, caller, now)));
    }

    Page<FearUse> uses(Caller caller, FearId id, PageAsk page) {
        Fear fear = fears.findById(id).orElseThrow(Refused::notFound);
        new FearAccess(fear, caller, clock.now()).mustBeVisible();
        return Page.of(page, fears.uses(id, page.before(), page.oneMore()), FearUse::workId, use -> use);
    }

    private static List<Strand> strands(
            Caller caller, @Nullable List<Fear.State> states, @Nullable List<SanctuaryId> sanctuaries, Instant now) {
        Strand own = Strand.of("f.id", "fear f where f.owner = ?", caller.subject());
        Strand ownThere = sanctuaries == null ? own : own.and("f.sanctuary_id in (?)", values(sanctuaries));
        Stream<Strand> houses = caller.sanctuariesAs(Role.ORGANIZER, Role.WEAVER).stream()
                .filter(house -> sanctuaries == null || sanctuaries.contains(house))
                .map(house -> Strand.of("f.id", "fear f where f.sanctuary_id = ?", house.value()));
        return Stream.concat(Stream.of(ownThere), houses)
                .flatMap(strand -> states == null ? Stream.of(strand) : in(Set.copyOf(states), strand, now))
                .toList();
    }

    /** The strand in each of the states; the three that are seen, but not stored, are told apart. */
    private static Stream<Strand> in(Set<Fear.State> states, Strand strand, Instant now) {
        Strand available = strand.and("f.state = 'AVAILABLE'");
        if (states.containsAll(AVAILABLE_IN_THE_TABLE)) {
            return Stream.concat(Stream.of(available), stored(states, strand));
        }
        Stream<Strand> seen = AVAILABLE_IN_THE_TABLE.stream()
                .filter(states::contains)
                .map(state -> switch (state) {
                    case EXPIRED -> available.and("f.permitted_until <= ?", now);
                    case IN_USE -> available.and(IN_FORCE, now).and(USES + " > 0");
                    default -> available.and(IN_FORCE, now).and(USES + " = 0");
                });
        return Stream.concat(seen, stored(states, strand));
    }

    private static Stream<Strand> stored(Set<Fear.State> states, Strand strand) {
        return states.stream()
                .filter(state -> !AVAILABLE_IN_THE_TABLE.contains(state))
                .map(state -> strand.and("f.state = ?", state.name()));
    }

    private static List<UUID> values(Collection<SanctuaryId> sanctuaries) {
        return sanctuaries.stream().map(SanctuaryId::value).toList();
    }
}
