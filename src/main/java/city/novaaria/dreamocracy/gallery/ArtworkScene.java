package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.dreamscape.DreamscapeId;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.kernel.JsonColumn;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;

/**
 * That a work is made of a scene of its house. Its house permits that; whoever gave a fear that the scene was made of does so, or not,
 * by the edge that the work has to the fear itself, and what becomes of that becomes of the scene.
 *
 * @param scene counted from 1
 * @param fears that the scene was made of, which never changes
 */
@Embeddable
record ArtworkScene(
        VersionId versionId,
        int scene,
        DreamscapeId dreamscapeId,
        int number,
        @Enumerated(EnumType.STRING) SourceForm form,
        @Convert(converter = FearsColumn.class) List<UUID> fears) {

    @Override
    public String toString() {
        return "ArtworkScene[" + versionId + ", " + scene + "]";
    }

    static final class FearsColumn extends JsonColumn<List<UUID>> {

        FearsColumn() {
            super(new TypeReference<>() {});
        }
    }
}
