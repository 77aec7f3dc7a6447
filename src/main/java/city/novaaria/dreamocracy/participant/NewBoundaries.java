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
@Schema(description = "What you do not want to meet in a dream; a tag is a line or a veil, not both.")
record NewBoundaries(
        @Schema(description = "Kebab-case tags of what must not be touched at all.", example = "[\"drowning\"]")
        @NotNull
        @Size(max = 40)
        List<@NotNull @Size(min = 1, max = 40) @Pattern(regexp = ContentTag.PATTERN) String> lines,

        @Schema(
                description = "Kebab-case tags of what may be there as long as you are led around it.",
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
