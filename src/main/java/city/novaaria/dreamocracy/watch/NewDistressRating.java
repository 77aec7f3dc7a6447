package city.novaaria.dreamocracy.watch;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

@Schema(description = "How distressed somebody is now.")
record NewDistressRating(
        @Schema(
                description =
                        "Subjective units of distress: 0 is quite calm, 100 the worst that the person can imagine.",
                example = "35")
        @NotNull
        @Min(0)
        @Max(100)
        Integer suds,

        @Schema(
                description =
                        "Whether the person is not quite here, or not quite themselves. Left out when nothing can be"
                                + " said of it; that takes nothing back that was said before.",
                example = "false")
        @Nullable
        Boolean dissociating) {

    @Override
    public String toString() {
        return "NewDistressRating";
    }
}
