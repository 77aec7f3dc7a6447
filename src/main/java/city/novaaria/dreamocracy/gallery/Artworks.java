package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.media.MediaId;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Artworks extends JpaRepository<Artwork, ArtworkId> {

    /** Held only after what it is made of, as a withdrawal does it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Artwork a where a.id = :artwork")
    Optional<Artwork> lock(ArtworkId artwork);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Artwork a where a.id in :artworks order by a.id.value")
    List<Artwork> lockAll(Collection<ArtworkId> artworks);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select a from Artwork a where exists (select 1 from a.media m where m.mediaId = :file)
            order by a.id.value""")
    List<Artwork> lockShowing(MediaId file);

    @Query("select key(s) from Artwork a join a.sources s where a.id = :artwork")
    Set<UUID> fearsOf(ArtworkId artwork);

    @Query("select key(s) from Artwork a join a.reflections s where a.id = :artwork")
    Set<UUID> reflectionsOf(ArtworkId artwork);

    List<Artwork> findByIdInAndState(Collection<ArtworkId> artworks, ArtworkState state);

    @Query("select a.id from Artwork a where a.sanctuaryId = :house and a.id in :artworks and a.state <> :gone")
    Set<ArtworkId> among(SanctuaryId house, Collection<ArtworkId> artworks, ArtworkState gone);

    @Query("select a.sanctuaryId from Artwork a where a.id = :artwork")
    Optional<SanctuaryId> houseOf(ArtworkId artwork);

    @Query("select a.id from Artwork a join a.sources s where key(s) = :fear and value(s).outcome = :outcome")
    Set<ArtworkId> usingFear(UUID fear, SourceOutcome outcome);

    @Query("select a.id from Artwork a join a.reflections s where key(s) = :left and value(s).outcome = :outcome")
    Set<ArtworkId> usingReflection(UUID left, SourceOutcome outcome);

    default Set<ArtworkId> using(SourceId source) {
        return switch (source.kind()) {
            case FEAR -> usingFear(source.value(), SourceOutcome.IN_USE);
            case REFLECTION -> usingReflection(source.value(), SourceOutcome.IN_USE);
        };
    }

    String ASKED = """
            (select distinct w.id, w.sanctuary_id from fear f join artwork_source s on s.fear_id = f.id
                join artwork w on w.id = s.artwork_id
                where f.owner in (?) and w.state = 'IN_APPROVAL' and s.outcome = 'IN_USE'
                  and s.attribution in ('PSEUDONYM', 'NAMED')) a where true""";

    String ASKED_FOR_REFLECTION = """
            (select distinct w.id, w.sanctuary_id from reflection f join artwork_reflection s on s.reflection_id = f.id
                join artwork w on w.id = s.artwork_id
                where f.author in (?) and w.state = 'IN_APPROVAL' and s.outcome = 'IN_USE'
                  and s.attribution in ('PSEUDONYM', 'NAMED')) a where true""";

    /** One branch for what is published, and one for each house of the caller and each state that nobody else sees. */
    static List<KeysetBranch> branches(
            Caller caller, @Nullable Set<ArtworkState> states, @Nullable Set<SanctuaryId> sanctuaries) {
        return Stream.of(ArtworkState.values())
                .filter(state -> states == null || states.contains(state))
                .flatMap(state -> switch (state) {
                    case PUBLISHED -> published(sanctuaries);
                    case IN_APPROVAL -> Stream.concat(asked(caller, sanctuaries), within(caller, state, sanctuaries));
                    case DRAFT, TAKEN_DOWN -> within(caller, state, sanctuaries);
                })
                .toList();
    }

    /** Those that are to name the caller; of what they gave, of which there is little. */
    private static Stream<KeysetBranch> asked(Caller caller, @Nullable Set<SanctuaryId> sanctuaries) {
        if (!caller.signedIn()) {
            return Stream.of();
        }
        return Stream.of(ASKED, ASKED_FOR_REFLECTION)
                .map(from -> KeysetBranch.of("a.id", from, caller.subjects()))
                .map(asked -> sanctuaries == null
                        ? asked
                        : asked.and(
                                "a.sanctuary_id in (?)",
                                sanctuaries.stream().map(SanctuaryId::value).toList()));
    }

    private static Stream<KeysetBranch> published(@Nullable Set<SanctuaryId> sanctuaries) {
        return sanctuaries == null
                ? Stream.of(KeysetBranch.of("a.id", "artwork a where a.state = 'PUBLISHED'"))
                : sanctuaries.stream().map(house -> in(house, ArtworkState.PUBLISHED));
    }

    private static Stream<KeysetBranch> within(
            Caller caller, ArtworkState state, @Nullable Set<SanctuaryId> sanctuaries) {
        return caller.sanctuariesAs(Role.WEAVER, Role.ORGANIZER).stream()
                .filter(house -> sanctuaries == null || sanctuaries.contains(house))
                .map(house -> in(house, state));
    }

    /** Those of one house in one state. */
    static KeysetBranch in(SanctuaryId house, ArtworkState state) {
        return KeysetBranch.of(
                "a.id", "artwork a where a.sanctuary_id = ? and a.state = ?", house.value(), state.name());
    }
}
