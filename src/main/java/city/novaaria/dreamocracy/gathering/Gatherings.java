package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface Gatherings extends JpaRepository<Gathering, GatheringId> {

    /** Holds it until the transaction ends, before it is read: all that changes it or a registration for it holds this lock. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select g from Gathering g where g.id = :gathering")
    Optional<Gathering> lock(GatheringId gathering);

    /** The same for one of its registrations. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select g from Gathering g
            where g.id.value = (select r.gatheringId.value from Registration r where r.id = :registration)""")
    Optional<Gathering> lockFor(RegistrationId registration);

    /** Those of the house for which somebody waits. */
    @Query("""
            select g.id from Gathering g
            where g.sanctuaryId = :sanctuary and g.state = :open
              and exists (select r.id from Registration r where r.gatheringId = g.id and r.state = :waiting)
            order by g.id.value""")
    List<GatheringId> waitedFor(SanctuaryId sanctuary, GatheringState open, RegistrationState waiting);

    /** Counts the places that are taken, and who waits; the row's check refuses more than there are. */
    @Modifying(flushAutomatically = true)
    @Query(nativeQuery = true, value = """
            update gathering set
                taken = (select count(*) from registration r where r.gathering_id = :gathering and r.state = 'REGISTERED'),
                waiting = (select count(*) from registration r where r.gathering_id = :gathering and r.state = 'WAITING')
            where id = :gathering""")
    int count(UUID gathering);

    /**
     * One branch for what is open to anybody, and one for each state and house whose people the caller belongs to. What is not
     * open yet, or was cancelled, is for who works there.
     *
     * @param homes the houses whose people the caller belongs to, also where they work
     */
    static List<KeysetBranch> branches(Caller caller, Set<SanctuaryId> homes, Wanted wanted) {
        return Stream.of(GatheringState.values())
                .filter(wanted::in)
                .flatMap(state -> GatheringState.SHOWN.contains(state)
                        ? Stream.concat(forAnybody(homes, state, wanted), houses(homes, state, wanted))
                        : houses(caller.sanctuaries(), state, wanted))
                .toList();
    }

    /** Which gatherings are wanted; what is null filters nothing. */
    record Wanted(
            @Nullable Set<GatheringKind> kinds,
            @Nullable Set<GatheringState> states,
            @Nullable Set<SanctuaryId> sanctuaries) {

        private boolean in(GatheringState state) {
            return states == null || states.contains(state);
        }

        private boolean at(SanctuaryId house) {
            return sanctuaries == null || sanctuaries.contains(house);
        }
    }

    private static Stream<KeysetBranch> ofKinds(KeysetBranch all, Wanted wanted) {
        Set<GatheringKind> kinds = wanted.kinds();
        return kinds == null ? Stream.of(all) : kinds.stream().map(kind -> all.and("g.kind = ?", kind.name()));
    }

    private static Stream<KeysetBranch> forAnybody(Set<SanctuaryId> homes, GatheringState state, Wanted wanted) {
        Set<SanctuaryId> houses = wanted.sanctuaries();
        KeysetBranch anybody =
                KeysetBranch.of("g.id", "gathering g where g.audience = 'ANYBODY' and g.state = ?", state.name());
        return houses == null
                ? ofKinds(anybody, wanted)
                : houses.stream()
                        .filter(house -> !homes.contains(house))
                        .flatMap(house -> ofKinds(in(house, state).and("g.audience = 'ANYBODY'"), wanted));
    }

    private static Stream<KeysetBranch> houses(Set<SanctuaryId> houses, GatheringState state, Wanted wanted) {
        return houses.stream().filter(wanted::at).flatMap(house -> ofKinds(in(house, state), wanted));
    }

    private static KeysetBranch in(SanctuaryId house, GatheringState state) {
        return KeysetBranch.of(
                "g.id", "gathering g where g.sanctuary_id = ? and g.state = ?", house.value(), state.name());
    }
}
