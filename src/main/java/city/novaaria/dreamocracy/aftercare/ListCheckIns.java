package city.novaaria.dreamocracy.aftercare;

import city.novaaria.dreamocracy.aftercare.AftercareCheckIn.State;
import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.participant.GuardianRegister;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Lists check-ins: those of the sanctuaries where the caller looks after people, the caller's own, and those of the minors
 * for whom they speak.
 *
 * <p>A branch is one sanctuary, or one state there when anything is singled out. What is due before some time cuts across
 * the order of the list: it costs as much as it holds in those states, which for PLANNED is what still has to be done. One
 * session costs as much as it has check-ins. The caller's own cost, under a filter, at most as much as they ever had.
 */
@Repository
class ListCheckIns {

    private final GuardianRegister guardians;
    private final KeysetPages pages;

    ListCheckIns(GuardianRegister guardians, KeysetPages pages) {
        this.guardians = guardians;
        this.pages = pages;
    }

    /** Which check-ins are wanted; what is null singles out nothing. */
    record Wanted(
            @Nullable Set<State> states,
            @Nullable Instant dueBefore,
            @Nullable SessionId session,
            @Nullable CrewId owner) {

        private boolean everything() {
            return states == null && dueBefore == null && session == null && owner == null;
        }
    }

    List<AftercareCheckIn> list(Caller caller, Wanted wanted, PageAsk page, Instant at) {
        Stream<KeysetBranch> work = caller.sanctuariesAs(Role.ORGANIZER, Role.FACILITATOR).stream()
                .flatMap(house -> ofHouse(house, wanted));
        Stream<KeysetBranch> own = caller.participants().stream().map(self -> ofPerson(self, wanted));
        Stream<KeysetBranch> wards = caller.participant().stream()
                .flatMap(self -> guardians.minorsKnownAt(self, at).entrySet().stream())
                .map(ward -> ofPerson(ward.getKey(), wanted)
                        .and(
                                "c.sanctuary_id in (?)",
                                ward.getValue().stream().map(SanctuaryId::value).toList()));
        return pages.read(
                AftercareCheckIn.class,
                Stream.of(work, own, wards).flatMap(branches -> branches).toList(),
                page);
    }

    private static Stream<KeysetBranch> ofHouse(SanctuaryId house, Wanted wanted) {
        KeysetBranch all = singledOut(
                wanted,
                KeysetBranch.of(
                        "c.id",
                        "aftercare_check_in c where c.sanctuary_id = ? and c.session_over = true",
                        house.value()));
        if (wanted.everything()) {
            return Stream.of(all);
        }
        return (wanted.states() == null ? EnumSet.allOf(State.class) : wanted.states())
                .stream()
                        .map(state -> all.and("c.state = ?", state.name()))
                        .map(branch -> due(branch, wanted.dueBefore()));
    }

    private static KeysetBranch singledOut(Wanted wanted, KeysetBranch all) {
        SessionId session = wanted.session();
        CrewId owner = wanted.owner();
        KeysetBranch inSession = session == null ? all : all.and("c.session_id = ?", session.value());
        return owner == null ? inSession : inSession.and("c.owner_id = ?", owner.value());
    }

    private static KeysetBranch due(KeysetBranch branch, @Nullable Instant before) {
        return before == null ? branch : branch.and("c.due_at < ?", before).orderedBy("c.due_at");
    }

    private static KeysetBranch ofPerson(ParticipantId self, Wanted wanted) {
        KeysetBranch all = singledOut(
                wanted, KeysetBranch.of("c.id", "aftercare_check_in c where c.participant_id = ?", self.value()));
        Set<State> states = wanted.states();
        KeysetBranch stated = states == null
                ? all
                : all.and("c.state in (?)", states.stream().map(State::name).toList());
        Instant dueBefore = wanted.dueBefore();
        return dueBefore == null ? stated : stated.and("c.due_at < ?", dueBefore);
    }
}
