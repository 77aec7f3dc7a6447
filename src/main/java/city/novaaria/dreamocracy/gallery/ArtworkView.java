package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.media.MediaId;
import city.novaaria.dreamocracy.media.ShownMedia;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Artwork",
        description = "Something that a weaver made of what people were afraid of, or left of their dreams.")
record ArtworkView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000a51")
        ArtworkId id,

        @Schema(description = "The sanctuary.", example = "01930000-0000-7000-8000-000000000001")
        SanctuaryId sanctuaryId,

        @Schema(description = "Where it stands.", example = "PUBLISHED")
        ArtworkState state,

        @Schema(description = "Its title.", example = "The last platform")
        String title,

        @Schema(
                description = "What its weaver says of it.",
                example = "The train is gone. Somebody lights a lantern for whoever missed it.")
        String statement,

        @Schema(description = "What it is made of.", example = "Ink and light on paper")
        String medium,

        @Schema(description = "The series that it belongs to; null for none.", example = "Shadows Transformed")
        @Nullable
        String series,

        @Schema(description = "Its files, in order.") @Size(max = 20)
        List<ArtworkMediaView> media,

        @Schema(
                description =
                        "What those want to be called who are named with it; whoever is not named is not counted.",
                example = "[\"Dov of the mirrors\"]")
        List<String> credits,

        @Schema(
                description = "SHA-256 of all that is shown; who is to be named says yes to exactly this.",
                example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String contentSha256,

        @Schema(
                description =
                        "The fears that it is made of and what became of them; for its house all of it, for who is to be named"
                                + " their own, for others null.")
        @Nullable
        @Size(max = 1000)
        List<ArtworkSourceView> sources,

        @Schema(description = "The same of what people left of their dreams; null where `sources` is.")
        @Nullable
        @Size(max = 1000)
        List<ArtworkReflectionView> reflections,

        @Schema(
                description =
                        "The scenes of dreamscapes that it is made of; for its house, for others null. Whoever gave a"
                                + " fear that a scene was made of is told of it by the fear.")
        @Nullable
        @Size(max = 40)
        List<ArtworkSceneView> scenes,

        @Schema(description = "Who made it, by the name under which they sign in; for its house.", example = "mira")
        @Nullable
        String author,

        @Schema(description = "When it was begun; for its house.") @Nullable
        Instant begunAt,

        @Schema(description = "When it was published; null unless it is.") @Nullable
        Instant publishedAt,

        @Schema(description = "What you can do with it now.", example = "[\"CHANGE\", \"TAKE_DOWN\"]")
        List<ArtworkAction> allowedActions,

        @Schema(description = "The members that you do not read here; they are null.", example = "[]")
        List<String> hidden) {

    ArtworkView {
        media = List.copyOf(media);
        credits = List.copyOf(credits);
        sources = sources == null ? null : List.copyOf(sources);
        reflections = reflections == null ? null : List.copyOf(reflections);
        scenes = scenes == null ? null : List.copyOf(scenes);
        allowedActions = List.copyOf(allowedActions);
        hidden = List.copyOf(hidden);
    }

    /** Without those that were destroyed since the work was read. */
    private static List<ArtworkMediaView> media(Artwork artwork, Map<MediaId, ShownMedia> files) {
        return artwork.media().stream()
                .flatMap(media ->
                        Stream.ofNullable(files.get(media.mediaId())).map(file -> ArtworkMediaView.of(media, file)))
                .toList();
    }

    static ArtworkView of(ArtworkAccess access, Map<MediaId, ShownMedia> files) {
        Artwork artwork = access.artwork();
        boolean within = access.within();
        boolean asked = access.asked();
        return new ArtworkView(
                artwork.id(),
                artwork.sanctuaryId(),
                artwork.state(),
                artwork.title(),
                artwork.statement(),
                artwork.medium(),
                artwork.series(),
                media(artwork, files),
                within || artwork.state() == ArtworkState.PUBLISHED ? artwork.credits() : List.of(),
                artwork.contentSha256(),
                within || asked ? sources(access) : null,
                within || asked ? reflections(access) : null,
                within
                        ? artwork.scenes().stream()
                                .map(scene -> ArtworkSceneView.of(scene, artwork))
                                .toList()
                        : null,
                within ? artwork.author() : null,
                within ? artwork.begunAt() : null,
                artwork.publishedAt(),
                access.actions(),
                Stream.of(
                                within || asked ? Stream.<String>of() : Stream.of("sources", "reflections"),
                                within ? Stream.<String>of() : Stream.of("scenes", "author", "begunAt"))
                        .flatMap(each -> each)
                        .toList());
    }

    private static List<ArtworkSourceView> sources(ArtworkAccess access) {
        return of(SourceKind.FEAR, access)
                .map(source -> ArtworkSourceView.of(
                        source.getKey(), source.getValue(), access.artwork().contentSha256()))
                .toList();
    }

    private static List<ArtworkReflectionView> reflections(ArtworkAccess access) {
        return of(SourceKind.REFLECTION, access)
                .map(source -> ArtworkReflectionView.of(
                        source.getKey(), source.getValue(), access.artwork().contentSha256()))
                .toList();
    }

    private static Stream<Map.Entry<UUID, ArtworkSource>> of(SourceKind kind, ArtworkAccess access) {
        return access.artwork().sources(kind).entrySet().stream()
                .filter(source -> access.within() || access.own().contains(new SourceId(kind, source.getKey())))
                .sorted(Map.Entry.comparingByKey());
    }

    @Override
    public String toString() {
        return "ArtworkView[" + id + "]";
    }
}
