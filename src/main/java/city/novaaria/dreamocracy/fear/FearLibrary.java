package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.charter.FearFacts;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What works that are made of fears may know and do. */
public interface FearLibrary {

    /**
     * Facts about the given fears for a work of the sanctuary; an id that does not exist or belongs to another
     * sanctuary comes back as not cleared and not permitted, so that both look alike.
     */
    List<FearFacts> facts(SanctuaryId sanctuary, Collection<FearId> fears);

    /** The fears that the work uses now, each held until the transaction ends, in the order of their ids. */
    List<FearFacts> lockUsedBy(SanctuaryId sanctuary, UUID work);

    /** The same without holding them. */
    List<FearFacts> usedBy(SanctuaryId sanctuary, UUID work);

    /** Records that the dreamscape version uses exactly these fears, and no others any more. */
    void recordUses(SanctuaryId sanctuary, UUID work, Set<FearId> fears, Instant at);

    /** The subjects who gave a fear that the work uses under their name; who gave one as nobody is not known. */
    Set<String> owners(SanctuaryId sanctuary, UUID work);

    /** The subjects who gave one of these fears under their name or ever screened it: they do not review works of it (ETH-02). */
    Set<String> collectors(Collection<FearId> fears);

    /** The works that use the fear now. */
    Set<UUID> worksOf(FearId fear);

    /** What the given fears may be used for in works of art of the sanctuary; what is not there permits nothing. */
    List<ArtFear> forArt(SanctuaryId sanctuary, Collection<FearId> fears);

    /** The same, each held until the transaction ends. */
    List<ArtFear> holdForArt(SanctuaryId sanctuary, Collection<FearId> fears);

    /** Records that the work of art uses exactly these fears, and no others any more. */
    void recordArt(SanctuaryId sanctuary, UUID work, Set<FearId> fears, Instant at);

    /** Those of the fears that one of these subjects gave under their name. */
    Set<FearId> ownedBy(Collection<String> subjects, Collection<FearId> fears);

    /** Who gave each of the fears; null for who gave one as nobody. */
    List<@Nullable String> contributors(Collection<FearId> fears);

    /** The anonymous fear with this claim code; refuses where there is none. */
    FearId claimed(String claimCode);
}
