package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.charter.ContentTag;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.Population;
import city.novaaria.dreamocracy.dreamscape.Content.DisclosureText;
import city.novaaria.dreamocracy.dreamscape.Content.Lace;
import city.novaaria.dreamocracy.dreamscape.Content.Scene;
import city.novaaria.dreamocracy.http.MergePatch;
import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.constraints.UniqueElements;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

/** Asks for a change of a draft. */
@MergePatch
@SuppressWarnings("NullableOptional") // left out, removed and given are three things
@Schema(description = "A change of a draft; what is left out stays as it is.")
record ChangeVersion(
        @Schema(description = "How strong the experience is.", example = "I3") @Nullable
        Intensity intensity,

        @Schema(description = "Whether people are awake or asleep.", example = "AWAKE") @Nullable
        Modality modality,

        @Schema(description = "How long it takes, from PT1M to P1D.", example = "PT1H30M")
        @DurationMin(minutes = 1)
        @DurationMax(days = 1)
        @Nullable
        Duration duration,

        @Schema(
                description = "What everybody may read once it is published.",
                example = "A longer evening by the water; a storm passes far away.")
        @Size(min = 1, max = 2000)
        @Prose
        @Nullable
        String synopsis,

        @Schema(description = "What it touches, as tags of GET /content-tags.", example = "[\"water\", \"storm\"]")
        @Size(max = 40)
        @Nullable
        List<@NotNull @Size(min = 1, max = 40) @Pattern(regexp = ContentTag.PATTERN) String> contentTags,

        @Schema(description = "Its scenes, in their order.") @Size(min = 1, max = 40) @Nullable
        List<@NotNull @Valid Scene> scenes,

        @Schema(description = "What people read before they decide.") @Valid @Nullable
        DisclosureText disclosure,

        @Schema(
                description = "The same in other languages: in each the same questions in the same order, with the same"
                        + " right answers. An empty list takes them all away.")
        @Size(max = 20)
        @Nullable
        List<@NotNull @Valid DisclosureText> translations,

        @Schema(description = "For whom it is meant.", example = "[\"ADULTS\"]")
        @Size(min = 1, max = 3)
        @UniqueElements
        @Nullable
        List<@NotNull Population> population,

        @Schema(description = "The tags for which there is a tested way around.", example = "[\"storm\"]")
        @Size(max = 40)
        @Nullable
        List<@NotNull @Size(min = 1, max = 40) @Pattern(regexp = ContentTag.PATTERN) String> alternativePaths,

        @Schema(description = "What it asks of the neural lace; null if it needs none.") @Nullable
        Optional<@Valid Lace> lace) {

    Design appliedTo(Design before) {
        Content content = before.content();
        return new Design(
                Objects.requireNonNullElse(intensity, before.intensity()),
                Objects.requireNonNullElse(modality, before.modality()),
                Objects.requireNonNullElse(duration, before.duration()),
                new Content(
                        Objects.requireNonNullElse(synopsis, content.synopsis()),
                        Objects.requireNonNullElse(contentTags, content.contentTags()),
                        Objects.requireNonNullElse(scenes, content.scenes()),
                        Objects.requireNonNullElse(disclosure, content.disclosure()),
                        Objects.requireNonNullElse(translations, content.translations()),
                        population == null ? content.population() : Set.copyOf(population),
                        Objects.requireNonNullElse(alternativePaths, content.alternativePaths()),
                        lace == null ? content.lace() : lace.orElse(null)));
    }

    @Override
    public String toString() {
        return "ChangeVersion";
    }
}
