package city.novaaria.dreamocracy.reflection;

import city.novaaria.dreamocracy.fear.Permission.Attribution;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reflection may be used for in works of art.
 *
 * @param cleared somebody who did not write it cleared it, and it was not taken back
 * @param forms in which it may be used
 * @param attribution how its author wants to be named there, which minors are not; null where they do not permit ART
 */
public record ArtReflection(
        ReflectionId id,
        boolean cleared,
        Set<ReflectionForm> forms,
        @Nullable Attribution attribution) {

    public ArtReflection {
        forms = Set.copyOf(forms);
    }

    static ArtReflection unknown(ReflectionId id) {
        return new ArtReflection(id, false, Set.of(), null);
    }

    /** FEA-01 and FEA-02. */
    public boolean permits(ReflectionForm form, Attribution asked) {
        return cleared && forms.contains(form) && attribution == asked;
    }
}
