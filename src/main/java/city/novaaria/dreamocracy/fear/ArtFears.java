package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What works of art that are made of fears may know and do. */
public interface ArtFears {

    /** What the given fears may be used for in works of art that are there; what is not there permits nothing. */
    List<ArtFear> forArt(SanctuaryId sanctuary, Collection<FearId> fears);

    /** The same for works that are begun, handed in or published, each held until the transaction ends. */
    List<ArtFear> holdForArt(SanctuaryId sanctuary, Collection<FearId> fears);

    /** Records that the work of art uses exactly these fears, and no others any more. */
    void recordArt(SanctuaryId sanctuary, UUID work, Set<FearId> fears, Instant at);

    /** Those of the fears that one of these subjects gave under their name. */
    Set<FearId> ownedBy(Collection<String> subjects, Collection<FearId> fears);

    /** Those that one of these subjects gave and that are used in works of art, each held until the transaction ends. */
    List<FearId> holdUsedInArt(Collection<String> subjects);

    /** Who gave each of the fears; null for who gave one as nobody. */
    List<@Nullable String> contributors(Collection<FearId> fears);

    /** The anonymous fear with this claim code; refuses where there is none. */
    FearId claimed(String claimCode);
}
