package city.novaaria.dreamocracy.aftercare;

import city.novaaria.dreamocracy.aftercare.AftercareCheckIn.State;
import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Lists check-ins: those of the sanctuaries where the caller looks after people, and the caller's own.
 *
 * <p>A branch is one sanctuary, or one state there when states are asked for. What is due before some time cuts across
 * the order of the list: it costs as much as it holds in those states, which for PLANNED is what still has to be done.
 * The caller's own check-ins cost, under a filter, at most as much as they ever had.
 */
@Repository
class ListCheckIns {

    private final KeysetPages pages;

    ListCheckIns(KeysetPages pages) {
        this.pages = pages;
    }

    List<AftercareCheckIn> list(Caller caller, @Nullable Set<State> states, @Nullable Instant dueBefore, PageAsk page) {
        Stream<KeysetBranch> work = caller.sanctuariesAs(Role.ORGANIZER, Role.FACILITATOR).stream()
                .flatMap(house -> ofHouse(house, states, dueBefore));
        Stream<KeysetBranch> own = caller.participant().stream().map(self -> ofPerson(self, states, dueBefore));
        return pages.read(AftercareCheckIn.class, Stream.concat(work, own).toList(), page);
    }

    private static Stream<KeysetBranch> ofHouse(
            SanctuaryId house, @Nullable Set<State> states, @Nullable Instant dueBefore) {
        KeysetBranch all = KeysetBranch.of(
                "c.id", "aftercare_check_in c where c.sanctuary_id = ? and c.session_over = true", house.value());
        if (states == null && dueBefore == null) {
            return Stream.of(all);
        }
        return (states == null ? EnumSet.allOf(State.class) : states)
                .stream().map(state -> all.and("c.state = ?", state.name())).map(branch -> due(branch, dueBefore));
    }

    private static KeysetBranch due(KeysetBranch branch, @Nullable Instant before) {
        return before == null ? branch : branch.and("c.due_at < ?", before).orderedBy("c.due_at");
    }

    private static KeysetBranch ofPerson(ParticipantId self, @Nullable Set<State> states, @Nullable Instant dueBefore) {
        KeysetBranch all = KeysetBranch.of("c.id", "aftercare_check_in c where c.participant_id = ?", self.value());
        KeysetBranch stated = states == null
                ? all
                : all.and("c.state in (?)", states.stream().map(State::name).toList());
        return dueBefore == null ? stated : stated.and("c.due_at < ?", dueBefore);
    }
}
