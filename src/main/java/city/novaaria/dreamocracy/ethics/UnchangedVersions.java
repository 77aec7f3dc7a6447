package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.dreamscape.VersionId;
import java.util.Set;

/** Which versions are the same to whoever dreams them. */
public interface UnchangedVersions {

    /** The version, and the earlier ones from which ethicists ruled it to differ in nothing that matters (CON-08). */
    Set<VersionId> sameInSubstance(VersionId version);
}
