package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.charter.FearFacts;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

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
}
