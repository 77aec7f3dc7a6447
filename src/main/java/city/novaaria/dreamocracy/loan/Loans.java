package city.novaaria.dreamocracy.loan;

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

interface Loans extends JpaRepository<LaceLoan, LoanId> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from LaceLoan l where l.id = :loan")
    Optional<LaceLoan> lock(LoanId loan);

    /** What somebody borrowed, and all of the houses where they see to the laces. */
    static List<KeysetBranch> branches(
            Caller caller, @Nullable Set<SanctuaryId> sanctuaries, @Nullable Set<LoanState> states) {
        Stream<KeysetBranch> own = caller.subjects().stream()
                .map(subject -> KeysetBranch.of("l.id", "lace_loan l where l.subject = ?", subject));
        Stream<KeysetBranch> ofHouses = caller.sanctuariesAs(Role.TECHNOLOGIST).stream()
                .filter(house -> sanctuaries == null || sanctuaries.contains(house))
                .flatMap(house ->
                        states == null ? Stream.of(in(house)) : states.stream().map(state -> in(house, state)));
        return Stream.concat(
                        own.map(branch -> narrowed(branch, sanctuaries, states).orderedBy("l.lent_at")), ofHouses)
                .toList();
    }

    private static KeysetBranch narrowed(
            KeysetBranch own, @Nullable Set<SanctuaryId> sanctuaries, @Nullable Set<LoanState> states) {
        KeysetBranch there = sanctuaries == null
                ? own
                : own.and(
                        "l.sanctuary_id in (?)",
                        sanctuaries.stream().map(SanctuaryId::value).toList());
        return states == null
                ? there
                : there.and("l.state in (?)", states.stream().map(Enum::name).toList());
    }

    private static KeysetBranch in(SanctuaryId house) {
        return KeysetBranch.of("l.id", "lace_loan l where l.sanctuary_id = ?", house.value());
    }

    private static KeysetBranch in(SanctuaryId house, LoanState state) {
        return KeysetBranch.of(
                "l.id", "lace_loan l where l.sanctuary_id = ? and l.state = ?", house.value(), state.name());
    }
}
