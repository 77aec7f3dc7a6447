package city.novaaria.dreamocracy.reflection;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What works of art that are made of reflections may know. */
public interface ArtReflections {

    /** What these may be used for in works of art of the sanctuary; what is not there permits nothing. */
    List<ArtReflection> forArt(SanctuaryId sanctuary, Collection<ReflectionId> reflections);

    /** The same, each held until the transaction ends. */
    List<ArtReflection> holdForArt(SanctuaryId sanctuary, Collection<ReflectionId> reflections);

    /** Those of them that one of these subjects wrote. */
    Set<ReflectionId> ownedBy(Collection<String> subjects, Collection<ReflectionId> reflections);

    /** Those that one of these subjects wrote and that permit ART, each held until the transaction ends. */
    List<ReflectionId> holdPermitted(Collection<String> subjects);

    /** Who wrote each of them. */
    List<String> contributors(Collection<ReflectionId> reflections);
}
