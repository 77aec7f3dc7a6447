package city.novaaria.dreamocracy.vocabulary;

import city.novaaria.dreamocracy.charter.ContentTag;
import city.novaaria.dreamocracy.http.OneLine;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds a word. */
@Schema(description = "A new tag for what a dream can touch; name nobody in it.")
record NewContentTag(
        @Schema(
                description = "What it is called from now on: words in lower case, joined by hyphens.",
                example = "moss")
        @NotNull
        @Size(min = 1, max = 40)
        @Pattern(regexp = ContentTag.PATTERN)
        String name,

        @Schema(description = "What people read.", example = "Moss") @NotNull @Size(min = 1, max = 80) @OneLine
        String label,

        @Schema(description = "Other names for the same.", example = "[\"mosses\", \"lichen\"]")
        @Nullable
        @Size(max = 20)
        List<@NotNull @Size(min = 1, max = 40) @Pattern(regexp = ContentTag.PATTERN) String> synonyms,

        @Schema(description = "The tag that this one is a part of; null for none.", example = "plants")
        @Nullable
        @Size(min = 1, max = 40)
        @Pattern(regexp = ContentTag.PATTERN)
        String broader) {}
