package city.novaaria.dreamocracy.exhibition;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Exhibitions extends JpaRepository<Exhibition, ExhibitionId> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Exhibition e where e.id = :exhibition")
    Optional<Exhibition> lock(ExhibitionId exhibition);

    /** One branch for what is announced, and one for each house of the caller and each state that nobody else sees. */
    static List<KeysetBranch> branches(
            Caller caller, @Nullable Set<ExhibitionState> states, @Nullable Set<SanctuaryId> sanctuaries) {
        return Stream.of(ExhibitionState.values())
                .filter(state -> states == null || states.contains(state))
                .flatMap(state -> state == ExhibitionState.ANNOUNCED
                        ? announced(sanctuaries)
                        : within(caller, state, sanctuaries))
                .toList();
    }

    private static Stream<KeysetBranch> announced(@Nullable Set<SanctuaryId> sanctuaries) {
        return sanctuaries == null
                ? Stream.of(KeysetBranch.of("e.id", "exhibition e where e.state = 'ANNOUNCED'"))
                : sanctuaries.stream().map(house -> in(house, ExhibitionState.ANNOUNCED));
    }

    private static Stream<KeysetBranch> within(
            Caller caller, ExhibitionState state, @Nullable Set<SanctuaryId> sanctuaries) {
        return caller.sanctuariesAs(Role.WEAVER, Role.ORGANIZER).stream()
                .filter(house -> sanctuaries == null || sanctuaries.contains(house))
                .map(house -> in(house, state));
    }

    private static KeysetBranch in(SanctuaryId house, ExhibitionState state) {
        return KeysetBranch.of(
                "e.id", "exhibition e where e.sanctuary_id = ? and e.state = ?", house.value(), state.name());
    }
}
