package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.idempotency.Attempt;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.Sha256;
import city.novaaria.dreamocracy.problems.Refused;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Fears extends JpaRepository<Fear, FearId> {

    /** Holds the fear, and so waits for a start that holds it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from Fear f where f.id = :fear")
    Optional<Fear> lock(FearId fear);

    /** The same, found by the claim code of an anonymous submission. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from Fear f where f.claimCodeSha256 = :sha256")
    Optional<Fear> lockClaimed(String sha256);

    Optional<Fear> findByClaimCodeSha256(String sha256);

    /** The one with this claim code, held until the transaction ends. */
    default Fear hold(String claimCode) {
        return lockClaimed(sha256(claimCode)).orElseThrow(Refused::notFound);
    }

    /** How a claim code is kept, however people spell it. */
    static String sha256(String claimCode) {
        return Sha256.of(Attempt.codeOf(claimCode));
    }

    @Query("""
            select u from Fear f join f.uses u
            where f.id = :fear and u.workId < :before order by u.workId desc""")
    List<FearUse> uses(FearId fear, UUID before, Limit limit);

    @Query("select u from Fear f join f.uses u where f.id = :fear order by u.workId desc")
    List<FearUse> uses(FearId fear, Limit limit);

    @Query("select f from Fear f where f.sanctuaryId = :sanctuary and f.id in :fears")
    List<Fear> among(SanctuaryId sanctuary, Collection<FearId> fears);

    /** The same, held in the order of their ids. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select f from Fear f where f.sanctuaryId = :sanctuary and f.id in :fears order by f.id.value")
    List<Fear> holdAmong(SanctuaryId sanctuary, Collection<FearId> fears);

    @Query("select f.id from Fear f where f.id in :fears and f.owner in :subjects")
    Set<FearId> ownedBy(Collection<String> subjects, Collection<FearId> fears);

    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("""
            select f from Fear f
            where f.owner in :subjects and exists (select 1 from f.uses u where u.purpose = :purpose)
            order by f.id.value""")
    List<Fear> holdUsedFor(Permission.Purpose purpose, Collection<String> subjects);

    @Query("select f.owner from Fear f where f.id in :fears")
    List<@Nullable String> contributors(Collection<FearId> fears);

    @Query("""
            select f from Fear f
            where f.sanctuaryId = :sanctuary and exists (select 1 from f.uses u where u.workId = :work)
            order by f.id.value""")
    List<Fear> usedBy(SanctuaryId sanctuary, UUID work);

    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("""
            select f from Fear f
            where f.sanctuaryId = :sanctuary and exists (select 1 from f.uses u where u.workId = :work)
            order by f.id.value""")
    List<Fear> lockUsedBy(SanctuaryId sanctuary, UUID work);

    @Query("""
            select f.owner from Fear f join f.uses u
            where f.sanctuaryId = :sanctuary and u.workId = :work and f.owner is not null
            union
            select r.subject from Fear f join f.uses u, Participant k, Participant r
            where f.sanctuaryId = :sanctuary and u.workId = :work and k.subject = f.owner and r.id = k.mergedInto
              and r.subject is not null""")
    Set<String> owners(SanctuaryId sanctuary, UUID work);

    @Query("""
            select f.owner from Fear f where f.id in :fears and f.owner is not null
            union
            select s from Fear f join f.screeners s where f.id in :fears""")
    Set<String> collectors(Collection<FearId> fears);

    @Query("select u.workId from Fear f join f.uses u where f.id = :fear")
    Set<UUID> worksOf(FearId fear);

    Set<Fear.State> AVAILABLE_IN_THE_TABLE = EnumSet.of(Fear.State.AVAILABLE, Fear.State.IN_USE, Fear.State.EXPIRED);
    String IN_FORCE = "(f.permitted_until is null or f.permitted_until > ?)";
    // counted for one fear after the other: PostgreSQL might join all that are used before it looks for the newest
    String USES = "(select count(*) from fear_use u where u.fear_id = f.id)";

    /**
     * A list of those that the caller may know of; a filter that is null filters nothing.
     *
     * <p>A branch is one sanctuary where the caller screens or weaves, or one stored state there when states are asked for.
     * The caller's own fears are a branch that costs, under a filter, at most as much as there are of them. AVAILABLE,
     * IN_USE and EXPIRED are one state in the table: who asks for some of them only also pays for the others that are newer
     * than what is shown.
     */
    static List<KeysetBranch> branches(
            Caller caller, @Nullable List<Fear.State> states, @Nullable List<SanctuaryId> sanctuaries, Instant now) {
        KeysetBranch own = KeysetBranch.of("f.id", "fear f where f.owner in (?)", caller.subjects());
        KeysetBranch ownThere = sanctuaries == null ? own : own.and("f.sanctuary_id in (?)", values(sanctuaries));
        Stream<KeysetBranch> houses = caller.sanctuariesAs(Role.ORGANIZER, Role.WEAVER).stream()
                .filter(house -> sanctuaries == null || sanctuaries.contains(house))
                .map(house -> KeysetBranch.of("f.id", "fear f where f.sanctuary_id = ?", house.value()));
        return Stream.concat(Stream.of(ownThere), houses)
                .flatMap(branch -> states == null ? Stream.of(branch) : in(Set.copyOf(states), branch, now))
                .toList();
    }

    /** The branch in each of the states; the three that are seen, but not stored, are told apart. */
    private static Stream<KeysetBranch> in(Set<Fear.State> states, KeysetBranch branch, Instant now) {
        KeysetBranch available = branch.and("f.state = 'AVAILABLE'");
        if (states.containsAll(AVAILABLE_IN_THE_TABLE)) {
            return Stream.concat(Stream.of(available), stored(states, branch));
        }
        Stream<KeysetBranch> seen = AVAILABLE_IN_THE_TABLE.stream()
                .filter(states::contains)
                .map(state -> switch (state) {
                    case EXPIRED -> available.and("f.permitted_until <= ?", now);
                    case IN_USE -> available.and(IN_FORCE, now).and(USES + " > 0");
                    default -> available.and(IN_FORCE, now).and(USES + " = 0");
                });
        return Stream.concat(seen, stored(states, branch));
    }

    private static Stream<KeysetBranch> stored(Set<Fear.State> states, KeysetBranch branch) {
        return states.stream()
                .filter(state -> !AVAILABLE_IN_THE_TABLE.contains(state))
                .map(state -> branch.and("f.state = ?", state.name()));
    }

    private static List<UUID> values(Collection<SanctuaryId> sanctuaries) {
        return sanctuaries.stream().map(SanctuaryId::value).toList();
    }
}
