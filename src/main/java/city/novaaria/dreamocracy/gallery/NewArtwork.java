package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.http.OneLine;
import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Schema(description = "An artwork as its weaver describes it.")
record NewArtwork(
        @Schema(description = "Its title.", example = "The last platform") @NotNull @Size(min = 1, max = 200) @OneLine
        String title,

        @Schema(
                description = "What its weaver says of it; name nobody here.",
                example = "The train is gone. Somebody lights a lantern for whoever missed it.")
        @NotNull
        @Size(min = 1, max = 4000)
        @Prose
        String statement,

        @Schema(description = "What it is made of.", example = "Ink and light on paper")
        @NotNull
        @Size(min = 1, max = 120)
        @OneLine
        String medium,

        @Schema(description = "The series that it belongs to; null for none.", example = "Shadows Transformed")
        @Nullable
        @Size(min = 1, max = 120)
        @OneLine
        String series,

        @Schema(description = "Its files, in order.", example = "[]") @Nullable @Size(max = 20)
        List<@NotNull @Valid NewArtworkMedia> media,

        @Schema(description = "The fears that it is made of.") @NotNull @Size(max = 200)
        List<@NotNull @Valid NewArtworkSource> sources,

        @Schema(
                description =
                        "What people left of their dreams that it is made of, when it is made of such; null for none.",
                example = "[]")
        @Nullable
        @Size(max = 200)
        List<@NotNull @Valid NewArtworkReflection> reflections,

        @Schema(
                description =
                        "Scenes of dreamscapes of the sanctuary that it is made of; null for none. Each fear that such a"
                                + " scene was made of is named in `sources`, too.",
                example = "[]")
        @Nullable
        @Size(max = 40)
        List<@NotNull @Valid NewArtworkScene> scenes) {

    List<NewArtworkScene> fromScenes() {
        return Objects.requireNonNullElse(scenes, List.of());
    }

    /** Whatever it is to be made of. */
    List<AskedSource> asked() {
        List<NewArtworkReflection> left = Objects.requireNonNullElse(reflections, List.of());
        return Stream.concat(
                        IntStream.range(0, sources.size())
                                .mapToObj(place -> sources.get(place).asked("#/sources/" + place)),
                        IntStream.range(0, left.size())
                                .mapToObj(place -> left.get(place).asked("#/reflections/" + place)))
                .toList();
    }

    List<ArtworkMedia> files() {
        return Objects.requireNonNullElse(media, List.<NewArtworkMedia>of()).stream()
                .map(NewArtworkMedia::media)
                .toList();
    }

    @Override
    public String toString() {
        return "NewArtwork";
    }
}
