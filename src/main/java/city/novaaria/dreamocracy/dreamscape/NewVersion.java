package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.charter.ContentTag;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.Population;
import city.novaaria.dreamocracy.dreamscape.Content.DisclosureText;
import city.novaaria.dreamocracy.dreamscape.Content.Lace;
import city.novaaria.dreamocracy.dreamscape.Content.Scene;
import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hibernate.validator.constraints.UniqueElements;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

@Schema(description = "A new version of a dreamscape.")
record NewVersion(
        @Schema(description = "How strong the experience is.", example = "I2") @NotNull
        Intensity intensity,

        @Schema(description = "Whether people are awake or asleep.", example = "AWAKE") @NotNull
        Modality modality,

        @Schema(description = "How long it takes, from PT1M to P1D.", example = "PT40M")
        @NotNull
        @DurationMin(minutes = 1)
        @DurationMax(days = 1)
        Duration duration,

        @Schema(
                description = "What everybody may read once it is published.",
                example = "An evening by warm, shallow water under an open sky.")
        @NotNull
        @Size(min = 1, max = 2000)
        @Prose
        String synopsis,

        @Schema(description = "What it touches, as tags of GET /content-tags.", example = "[\"water\", \"open-sky\"]")
        @NotNull
        @Size(max = 40)
        List<@NotNull @Size(min = 1, max = 40) @Pattern(regexp = ContentTag.PATTERN) String> contentTags,

        @Schema(description = "Its scenes, in their order.") @NotNull @Size(min = 1, max = 40)
        List<@NotNull @Valid Scene> scenes,

        @Schema(description = "What people read before they decide.") @NotNull @Valid
        DisclosureText disclosure,

        @Schema(
                description = "The same in other languages: in each the same questions in the same order, with the same"
                        + " right answers.")
        @Size(max = 20)
        @Nullable
        List<@NotNull @Valid DisclosureText> translations,

        @Schema(description = "For whom it is meant; adults only when it is left out.", example = "[\"ADULTS\"]")
        @Size(min = 1, max = 3)
        @UniqueElements
        @Nullable
        List<@NotNull Population> population,

        @Schema(description = "The tags for which there is a tested way around.", example = "[\"storm\"]")
        @Size(max = 40)
        @Nullable
        List<@NotNull @Size(min = 1, max = 40) @Pattern(regexp = ContentTag.PATTERN) String> alternativePaths,

        @Schema(description = "What it asks of the neural lace; it does without when this is left out.")
        @Valid
        @Nullable
        Lace lace) {

    Design design() {
        return new Design(
                intensity,
                modality,
                duration,
                new Content(
                        synopsis,
                        contentTags,
                        scenes,
                        disclosure,
                        Objects.requireNonNullElse(translations, List.of()),
                        population == null ? Set.of(Population.ADULTS) : Set.copyOf(population),
                        Objects.requireNonNullElse(alternativePaths, List.of()),
                        lace));
    }

    @Override
    public String toString() {
        return "NewVersion";
    }
}
