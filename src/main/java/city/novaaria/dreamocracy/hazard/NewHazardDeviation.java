package city.novaaria.dreamocracy.hazard;

import city.novaaria.dreamocracy.charter.ContentTag;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells how a dream was changed. */
@Schema(description = "How a running dream was changed to remove a hazard; name nobody.")
record NewHazardDeviation(
        @Schema(description = "What was changed.", example = "The storm was taken out; the lanterns stay.")
        @NotNull
        @Size(min = 1, max = 4000)
        @Prose
        String what,

        @Schema(description = "Which hazard it removes.", example = "Several people met the same frightening image.")
        @NotNull
        @Size(min = 1, max = 4000)
        @Prose
        String why,

        @Schema(description = "How strong the dream is from now on.", example = "I1") @NotNull
        Intensity intensity,

        @Schema(
                description = "What the dream touches from now on that it did not before, as tags of GET /content-tags;"
                        + " when left out, nothing.",
                example = "[\"lantern\"]")
        @Nullable
        @Size(max = 40)
        List<@NotNull @Size(min = 1, max = 40) @Pattern(regexp = ContentTag.PATTERN) String> contentTags,

        @Schema(
                description =
                        "What the dream touches no more from now on, as tags that the version or an earlier change"
                                + " names; when left out, nothing. What a fear that it uses touches stays.",
                example = "[\"storm\"]")
        @Nullable
        @Size(max = 40)
        List<@NotNull @Size(min = 1, max = 40) @Pattern(regexp = ContentTag.PATTERN) String> tagsTakenOut) {

    HazardDeviation.Change change() {
        return new HazardDeviation.Change(
                what,
                why,
                intensity,
                contentTags == null ? List.of() : contentTags,
                tagsTakenOut == null ? List.of() : tagsTakenOut);
    }

    @Override
    public String toString() {
        return "NewHazardDeviation";
    }
}
