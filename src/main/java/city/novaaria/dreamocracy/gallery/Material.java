package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One kind of what works are made of: whose it is, and what they permit. */
interface Material {

    SourceKind kind();

    /** What may be done with these of the house; what is not there permits nothing. */
    List<PermittedSource> known(SanctuaryId house, Collection<UUID> ids);

    /** The same, each held until the transaction ends. */
    List<PermittedSource> hold(SanctuaryId house, Collection<UUID> ids);

    /** Records that the work uses exactly these, and no others any more. */
    void record(SanctuaryId house, UUID work, Collection<UUID> ids, Instant at);

    /** Those that one of these subjects gave under their name. */
    Set<UUID> ownedBy(Collection<String> subjects, Collection<UUID> ids);

    /** Those that one of these subjects gave and that may be in works, each held until the transaction ends. */
    List<UUID> holdUsed(Collection<String> subjects);

    /** Who gave each of them, by subject; null for who gave one as nobody. */
    List<@Nullable String> contributors(Collection<UUID> ids);
}
