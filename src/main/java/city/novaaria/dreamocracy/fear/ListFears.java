package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows which fears there are and where they are used, never what they say. */
@Component
class ListFears {

    private final Fears fears;
    private final ServerClock clock;

    ListFears(Fears fears, ServerClock clock) {
        this.fears = fears;
        this.clock = clock;
    }

    Page<FearView> list(
            Caller caller, @Nullable List<Fear.State> states, @Nullable List<SanctuaryId> sanctuaries, PageAsk page) {
        Instant now = clock.now();
        List<Fear> found = fears.newest(
                caller.subject(),
                values(caller.sanctuariesAs(Role.ORGANIZER, Role.WEAVER)),
                sanctuaries == null,
                sanctuaries == null ? List.of() : values(sanctuaries),
                (states == null ? List.of(Fear.State.values()) : states)
                        .stream().map(Enum::name).toList(),
                now,
                page.before(),
                page.oneMore());
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

    private static List<UUID> values(Collection<SanctuaryId> sanctuaries) {
        return sanctuaries.stream().map(SanctuaryId::value).toList();
    }
}
