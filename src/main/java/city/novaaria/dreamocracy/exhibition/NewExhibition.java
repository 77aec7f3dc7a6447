package city.novaaria.dreamocracy.exhibition;

import city.novaaria.dreamocracy.gallery.ArtworkId;
import city.novaaria.dreamocracy.http.OneLine;
import city.novaaria.dreamocracy.http.Prose;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

@Schema(description = "An exhibition as it is planned.")
record NewExhibition(
        @Schema(description = "Its title.", example = "Shadows Transformed") @NotNull @Size(min = 1, max = 200) @OneLine
        String title,

        @Schema(
                description = "What visitors read first; name nobody here.",
                example = "What the city was afraid of, and what became of it.")
        @NotNull
        @Size(min = 1, max = 4000)
        @Prose
        String introduction,

        @Schema(
                description = "The chamber, from the opening to the end.",
                example = "01930000-0000-7000-8000-000000000012")
        @NotNull
        ChamberId chamberId,

        @Schema(description = "When it opens.", example = "2143-06-01T16:00:00.000Z") @NotNull
        Instant opensAt,

        @Schema(description = "When it ends; at most a year later.", example = "2143-06-15T20:00:00.000Z") @NotNull
        Instant closesAt,

        @Schema(
                description = "The artworks of the sanctuary, in the order in which they hang.",
                example = "[\"01930000-0000-7000-8000-000000000a51\"]")
        @NotNull
        @Size(min = 1, max = 100)
        List<@NotNull ArtworkId> artworks) {

    @Override
    public String toString() {
        return "NewExhibition";
    }
}
