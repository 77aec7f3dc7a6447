package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.charter.ContentTag;
import city.novaaria.dreamocracy.charter.Intensity;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what somebody does not want to meet. */
@Schema(
        description = "What you do not want to meet in a dream; a tag is a line or a veil, not both, and holds for its "
                + "synonyms and for everything narrower.")
record NewBoundaries(
        @Schema(
                description = "What must not be touched at all, as tags of GET /content-tags.",
                example = "[\"drowning\"]")
        @NotNull
        @Size(max = 40)
        List<@NotNull @Size(min = 1, max = 40) @Pattern(regexp = ContentTag.PATTERN) String> lines,

        @Schema(
                description = "What may be there as long as you are led around it, as tags of GET /content-tags.",
                example = "[\"closed-spaces\"]")
        @NotNull
        @Size(max = 40)
        List<@NotNull @Size(min = 1, max = 40) @Pattern(regexp = ContentTag.PATTERN) String> veils,

        @Schema(
                description = "The strongest intensity that you want for yourself; null for no limit of your own.",
                example = "I3")
        @Nullable
        Intensity ceiling) {

    @Override
    public String toString() {
        return "NewBoundaries";
    }
}
