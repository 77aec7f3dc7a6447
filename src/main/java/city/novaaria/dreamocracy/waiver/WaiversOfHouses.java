package city.novaaria.dreamocracy.waiver;

import static city.novaaria.dreamocracy.kernel.Columns.uuid;

import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.ethics.ApprovalRegister;
import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lists waivers across the sessions of houses: a branch is what one house may know of one kind in one state. What its reader
 * may decide is asked once for a page.
 */
@Repository
class WaiversOfHouses {

    private static final Set<Waiver.State> STORED = EnumSet.complementOf(EnumSet.of(Waiver.State.EXPIRED));

    private static final String FREE = """
            select w.id, (select s.state from session s where s.id = w.session_id) in ('CLOSED', 'CANCELLED') as over
            from waiver w where w.id in (:waivers) and\s""" + WaiverTasks.INDEPENDENT.replace("?", ":circle");

    private final KeysetPages pages;
    private final ApprovalRegister approvals;
    private final JdbcClient jdbc;

    WaiversOfHouses(KeysetPages pages, ApprovalRegister approvals, JdbcClient jdbc) {
        this.pages = pages;
        this.approvals = approvals;
        this.jdbc = jdbc;
    }

    /**
     * Which waivers are wanted; what is null filters nothing.
     *
     * @param at what has expired by then is in no other state
     */
    record Wanted(
            @Nullable Set<Waiver.State> states, @Nullable Set<SanctuaryId> sanctuaries, Instant at) {

        private boolean at(SanctuaryId house) {
            return sanctuaries == null || sanctuaries.contains(house);
        }
    }

    List<Waiver> page(Caller caller, Wanted wanted, PageAsk page) {
        Stream<KeysetBranch> told = branches(caller.sanctuaries(), Disclosure.STAFF, wanted);
        Stream<KeysetBranch> restricted = branches(Waivers.caredFor(caller), Disclosure.RESTRICTED, wanted);
        return pages.read(Waiver.class, Stream.concat(told, restricted).toList(), page);
    }

    private static Stream<KeysetBranch> branches(Collection<SanctuaryId> houses, Disclosure disclosure, Wanted wanted) {
        return houses.stream()
                .filter(wanted::at)
                .map(house -> KeysetBranch.of(
                        "id", "waiver where sanctuary_id = ? and disclosure = ?", house.value(), disclosure.name()))
                .flatMap(all -> inStates(all, wanted));
    }

    private static Stream<KeysetBranch> inStates(KeysetBranch all, Wanted wanted) {
        Set<Waiver.State> states = wanted.states();
        return states == null
                ? STORED.stream().map(state -> all.and("state = ?", state.name()))
                : states.stream().flatMap(state -> inState(all, state, wanted.at()));
    }

    private static Stream<KeysetBranch> inState(KeysetBranch all, Waiver.State state, Instant at) {
        return switch (state) {
            case REQUESTED, GRANTED -> Stream.of(all.and("state = ? and expires_at > ?", state.name(), at));
            case DENIED, REVOKED -> Stream.of(all.and("state = ?", state.name()));
            case EXPIRED ->
                Stream.of(Waiver.State.REQUESTED, Waiver.State.GRANTED)
                        .map(open -> all.and("state = ? and expires_at <= ?", open.name(), at));
        };
    }

    List<WaiverView> views(Caller caller, List<Waiver> shown, Instant at) {
        Map<UUID, Boolean> free = free(caller, shown, at);
        return shown.stream()
                .map(waiver -> {
                    Boolean over = free.get(waiver.id().value());
                    return WaiverView.of(waiver, caller, over != null, over != null && over, at);
                })
                .toList();
    }

    /** In which of them the caller has no part as an ethicist, and whether the session is over. */
    private Map<UUID, Boolean> free(Caller caller, List<Waiver> shown, Instant at) {
        Set<SanctuaryId> deciding = caller.sanctuariesAs(Role.ETHICIST);
        List<UUID> open = shown.stream()
                .filter(waiver -> waiver.isOpen(at) && deciding.contains(waiver.sanctuaryId()))
                .map(waiver -> waiver.id().value())
                .toList();
        Map<UUID, Boolean> free = new HashMap<>();
        if (!open.isEmpty()) {
            jdbc.sql(FREE)
                    .param("waivers", open)
                    .param("circle", approvals.circleOf(caller))
                    .query(row -> {
                        free.put(uuid(row, "id"), row.getBoolean("over"));
                    });
        }
        return free;
    }
}
