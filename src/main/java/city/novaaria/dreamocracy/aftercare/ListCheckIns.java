package city.novaaria.dreamocracy.aftercare;

import city.novaaria.dreamocracy.aftercare.AftercareCheckIn.State;
import city.novaaria.dreamocracy.http.NewestFirst;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Strand;
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
import org.springframework.stereotype.Component;

/**
 * Lists check-ins: those of the sanctuaries where the caller looks after people, and the caller's own.
 *
 * <p>A strand is one sanctuary, or one state there when states are asked for. What is due before some time cuts across
 * the order of the list: it costs as much as it holds in those states, which for PLANNED is what still has to be done.
 * The caller's own check-ins cost, under a filter, at most as much as they ever had.
 */
@Component
class ListCheckIns {

    private final NewestFirst newestFirst;

    ListCheckIns(NewestFirst newestFirst) {
        this.newestFirst = newestFirst;
    }

    List<AftercareCheckIn> list(Caller caller, @Nullable Set<State> states, @Nullable Instant dueBefore, PageAsk page) {
        Stream<Strand> work = caller.sanctuariesAs(Role.ORGANIZER, Role.FACILITATOR).stream()
                .flatMap(house -> ofHouse(house, states, dueBefore));
        Stream<Strand> own = caller.participant().stream().map(self -> ofPerson(self, states, dueBefore));
        return newestFirst.page(AftercareCheckIn.class, Stream.concat(work, own).toList(), page);
    }

    private static Stream<Strand> ofHouse(SanctuaryId house, @Nullable Set<State> states, @Nullable Instant dueBefore) {
        Strand all = Strand.of("c.id", "aftercare_check_in c where c.sanctuary_id = ?", house.value());
        if (states == null && dueBefore == null) {
            return Stream.of(all);
        }
        return (states == null ? EnumSet.allOf(State.class) : states)
                .stream().map(state -> all.and("c.state = ?", state.name())).map(strand -> due(strand, dueBefore));
    }

    private static Strand due(Strand strand, @Nullable Instant before) {
        return before == null ? strand : strand.and("c.due_at < ?", before).orderedBy("c.due_at");
    }

    private static Strand ofPerson(ParticipantId self, @Nullable Set<State> states, @Nullable Instant dueBefore) {
        Strand all = Strand.of("c.id", "aftercare_check_in c where c.participant_id = ?", self.value());
        Strand stated = states == null
                ? all
                : all.and("c.state in (?)", states.stream().map(State::name).toList());
        return dueBefore == null ? stated : stated.and("c.due_at < ?", dueBefore);
    }
}
