package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.dreamscape.DreamscapeId;
import city.novaaria.dreamocracy.fear.FearId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;

@Schema(name = "ArtworkScene", description = "A scene that a work is made of, and what became of it there.")
record ArtworkSceneView(
        @Schema(description = "The dreamscape.", example = "01930000-0000-7000-8000-000000000401")
        DreamscapeId dreamscapeId,

        @Schema(description = "Its version.", minimum = "1", example = "1")
        int version,

        @Schema(description = "Which of its scenes, counted from 1.", minimum = "1", example = "1")
        int scene,

        @Schema(description = "How it is in the work.", example = "PARAPHRASE")
        SourceForm form,

        @Schema(description = "The fears that the scene was made of; each is among the sources.", example = "[]")
        @Size(max = 20)
        List<FearId> fearIds,

        @Schema(
                description = "What became of it: it is in the work only as long as every fear of it is.",
                example = "IN_USE")
        SourceOutcome outcome) {

    ArtworkSceneView {
        fearIds = List.copyOf(fearIds);
    }

    static ArtworkSceneView of(ArtworkScene scene, Artwork artwork) {
        return new ArtworkSceneView(
                scene.dreamscapeId(),
                scene.number(),
                scene.scene(),
                scene.form(),
                scene.fears().stream().map(FearId::new).toList(),
                artwork.outcome(scene));
    }

    @Override
    public String toString() {
        return "ArtworkSceneView[" + dreamscapeId + "]";
    }
}
