package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.charter.ContentTag;
import city.novaaria.dreamocracy.charter.Population;
import city.novaaria.dreamocracy.fear.FearId;
import city.novaaria.dreamocracy.http.LanguageTag;
import city.novaaria.dreamocracy.http.OneLine;
import city.novaaria.dreamocracy.http.Prose;
import city.novaaria.dreamocracy.kernel.Sha256;
import city.novaaria.dreamocracy.vocabulary.Vocabulary;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What people will experience and read; kept as one JSON text, so that a hash of it says exactly what it was. */
record Content(
        String synopsis,
        List<String> contentTags,
        List<Scene> scenes,
        DisclosureText disclosure,
        List<DisclosureText> translations,
        Set<Population> population,
        List<String> alternativePaths,
        @Nullable Lace lace) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Of all that the texts in it may have together. */
    private static final long MOST_CHARACTERS = 4_000_000;

    /** What was read already: one text always says the same. */
    private static final LoadingCache<String, Content> READ = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String json, Content _) -> json.length())
            .build(json -> JSON.readValue(json, Content.class));

    /**
     * What was written before there were these fields was meant for adults, in one language, without lace; what has no
     * order is written in one, so that the same content has the same hash.
     */
    Content {
        translations = Objects.requireNonNullElse(translations, List.of());
        population = new TreeSet<>(Objects.requireNonNullElse(population, Set.of(Population.ADULTS)));
        alternativePaths = Objects.requireNonNullElse(alternativePaths, List.of());
        lace = lace == null
                ? null
                : new Lace(lace.firmwareSha256().stream().sorted().toList());
    }

    static Content of(String json) {
        return READ.get(json);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    /** Each once, in the order of the scenes. */
    Set<FearId> fears() {
        return scenes.stream()
                .flatMap(scene -> scene.fearIds().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What people read before they decide, in every language, the first one first. */
    List<DisclosureText> disclosures() {
        return Stream.concat(Stream.of(disclosure), translations.stream()).toList();
    }

    /** For which it was made, in no order; none if it does without lace. */
    Set<String> firmware() {
        return lace == null ? Set.of() : Set.copyOf(lace.firmwareSha256());
    }

    /** The hash of the text in each language. */
    Map<String, String> textHashes() {
        return disclosures().stream().collect(Collectors.toMap(DisclosureText::language, DisclosureText::sha256));
    }

    /** Everything that it touches, said of the whole or of a scene. */
    Set<String> everyTag() {
        return Stream.concat(contentTags.stream(), scenes.stream().flatMap(scene -> scene.contentTags().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Every tag that it names, by its place in a request. */
    Map<String, String> placedTags() {
        Map<String, String> tags = new LinkedHashMap<>(Vocabulary.placed("#/contentTags", contentTags));
        for (int i = 0; i < scenes.size(); i++) {
            tags.putAll(Vocabulary.placed(
                    "#/scenes/" + i + "/contentTags", scenes.get(i).contentTags()));
        }
        tags.putAll(Vocabulary.placed("#/alternativePaths", alternativePaths));
        return tags;
    }

    /** The same, each tag called what the vocabulary calls it. */
    Content in(Vocabulary vocabulary) {
        return new Content(
                synopsis,
                vocabulary.named(contentTags),
                scenes.stream()
                        .map(scene -> new Scene(
                                scene.title(),
                                scene.narrative(),
                                vocabulary.named(scene.contentTags()),
                                scene.fearIds()))
                        .toList(),
                disclosure,
                translations,
                population,
                vocabulary.named(alternativePaths),
                lace);
    }

    @Override
    public String toString() {
        return "Content";
    }

    /** What a version asks of the neural lace, as the weaver writes it. */
    @Schema(name = "LaceRequirement", description = "What a version asks of the neural lace.")
    record Lace(
            @Schema(
                    description = "The firmware that it was made for, each by the SHA-256 of its image.",
                    example = "[\"3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea\"]")
            @NotNull
            @Size(min = 1, max = 20)
            @UniqueElements
            List<@NotNull @Size(min = 64, max = 64) @Pattern(regexp = "^[0-9a-f]{64}$") String> firmwareSha256) {}

    @Schema(name = "NewScene", description = "One scene of a dreamscape.")
    record Scene(
            @Schema(description = "What the crew calls it.", example = "The pool at dusk")
            @NotNull
            @Size(min = 1, max = 120)
            @OneLine
            String title,

            @Schema(description = "What happens in it.", example = "Warm water rises to the ankles and stays there.")
            @NotNull
            @Size(min = 1, max = 4000)
            @Prose
            String narrative,

            @Schema(description = "What it touches, as tags of GET /content-tags.", example = "[\"water\", \"dusk\"]")
            @NotNull
            @Size(max = 40)
            List<@NotNull @Size(min = 1, max = 40) @Pattern(regexp = ContentTag.PATTERN) String> contentTags,

            @Schema(
                    description = "The submitted fears that it uses.",
                    example = "[\"01930000-0000-7000-8000-000000000301\"]")
            @NotNull
            @Size(max = 20)
            List<@NotNull FearId> fearIds) {

        @Override
        public String toString() {
            return "Scene";
        }
    }

    @Schema(name = "NewDisclosure", description = "What people read before they decide, and questions about it.")
    record DisclosureText(
            @Schema(description = "The language of the text, by its BCP 47 tag.", example = "en")
            @NotNull
            @Size(min = 2, max = 35)
            @LanguageTag
            String language,

            @Schema(
                    description = "The text itself.",
                    example = "You will sit by warm water for forty minutes. You may stop at any moment.")
            @NotNull
            @Size(min = 1, max = 10_000)
            @Prose
            String text,

            @Schema(description = "Questions that show whether the text was understood.") @NotNull @Size(max = 20)
            List<@NotNull @Valid Question> questions) {

        String sha256() {
            return Sha256.of(text);
        }

        @Override
        public String toString() {
            return "DisclosureText";
        }
    }

    @Schema(name = "NewQuestion", description = "One question about the disclosure, with its right answer.")
    record Question(
            @Schema(description = "The question.", example = "When may you stop?")
            @NotNull
            @Size(min = 1, max = 500)
            @OneLine
            String prompt,

            @Schema(
                    description = "The answers to choose from.",
                    example = "[\"At any moment\", \"After the first scene\"]")
            @NotNull
            @Size(min = 2, max = 6)
            List<@NotNull @Size(min = 1, max = 300) @OneLine String> choices,

            @Schema(description = "The index of the right choice, counted from 0.", example = "0")
            @NotNull
            @Min(0)
            @Max(5)
            Integer answer,

            @Schema(description = "Whether nobody can consent who gets it wrong.", example = "true") @NotNull
            Boolean critical) {

        @Override
        public String toString() {
            return "Question";
        }
    }
}
