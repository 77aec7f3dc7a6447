package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;

@Schema(name = "ThemeMap", description = "What the people of a sanctuary are afraid of, without the people.")
record ThemeMapView(
        @Schema(description = "The sanctuary.", example = "01930000-0000-7000-8000-000000000001")
        SanctuaryId sanctuaryId,

        @Schema(
                description =
                        "A theme is shown that so many people or more gave fears of; fewer for crew of the house.",
                example = "11")
        int fewestContributors,

        @Schema(
                description = "The themes in the order of the alphabet. What is not listed is suppressed, which is not"
                        + " nothing: fewer people gave fears of it, or one of them most of those, or it would tell such"
                        + " a number by what is missing.")
        @Size(max = 10_000)
        List<ThemeView> themes) {

    ThemeMapView {
        themes = List.copyOf(themes);
    }

    @Schema(name = "Theme", description = "Something that many are afraid of.")
    record ThemeView(
            @Schema(description = "What it is, as a tag of GET /content-tags.", example = "water")
            String contentTag,

            @Schema(
                    description = "How many people at least gave fears of it, in steps of five.",
                    minimum = "1",
                    example = "15")
            int contributorsAtLeast) {}
}
