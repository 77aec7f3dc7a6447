package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.Population;
import city.novaaria.dreamocracy.dreamscape.Content.Lace;
import city.novaaria.dreamocracy.fear.FearId;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A version as one caller may see it: outsiders no scenes, most of the crew no answers and no fears. */
@Schema(name = "DreamscapeVersion", description = "One version of a dreamscape, as far as the caller may see it.")
record VersionView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000411")
        VersionId id,

        @Schema(description = "The dreamscape.", example = "01930000-0000-7000-8000-000000000401")
        DreamscapeId dreamscapeId,

        @Schema(description = "The sanctuary that it is made for.", example = "01930000-0000-7000-8000-000000000001")
        SanctuaryId sanctuaryId,

        @Schema(description = "Its number within the dreamscape, from 1.", minimum = "1", example = "1")
        int number,

        @Schema(description = "How far it has come.", example = "PUBLISHED")
        DreamscapeVersion.State state,

        @Schema(description = "How strong the experience is.", example = "I2")
        Intensity intensity,

        @Schema(description = "Whether people are awake or asleep.", example = "AWAKE")
        Modality modality,

        @Schema(description = "How long it takes.", example = "PT40M")
        Duration duration,

        @Schema(description = "What it is about.", example = "An evening by warm, shallow water under an open sky.")
        String synopsis,

        @Schema(description = "What it touches, as tags of GET /content-tags.", example = "[\"water\", \"open-sky\"]")
        List<String> contentTags,

        @Schema(description = "For whom it is meant.", example = "[\"ADULTS\"]")
        List<Population> population,

        @Schema(description = "The tags for which there is a tested way around.", example = "[\"storm\"]")
        List<String> alternativePaths,

        @Schema(description = "What it asks of the neural lace; null when it does without.") @Nullable
        Lace lace,

        @Schema(description = "Its scenes; null where `hidden` names them.") @Nullable
        List<SceneView> scenes,

        @Schema(description = "What people read before they decide; null where `hidden` names it.") @Nullable
        DisclosureView disclosure,

        @Schema(description = "The same in other languages; null where `hidden` names them.", example = "[]") @Nullable
        List<DisclosureView> translations,

        @Schema(
                description = "SHA-256 of the intensity, the modality, the duration and the stored content.",
                minLength = 64,
                maxLength = 64,
                pattern = "^[0-9a-f]{64}$",
                example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String contentSha256,

        @Schema(
                description = "SHA-256 of the disclosure's text in UTF-8, in its first language.",
                minLength = 64,
                maxLength = 64,
                pattern = "^[0-9a-f]{64}$",
                example = "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752")
        String disclosureSha256,

        @Schema(description = "When it was begun.", example = "2026-11-01T09:00:00.000Z")
        Instant createdAt,

        @Schema(
                description = "When it was handed in for review; null while it is a draft.",
                example = "2026-11-06T09:00:00.000Z")
        @Nullable
        Instant submittedAt,

        @Schema(
                description =
                        "When its approval was ended for good, since when no session of it is planned; null when it"
                                + " was not.",
                example = "2026-12-02T09:00:00.000Z")
        @Nullable
        Instant endedAt,

        @Schema(description = "What the caller may do with it now.", example = "[\"EDIT\", \"SUBMIT\", \"DELETE\"]")
        List<DreamscapeVersion.Action> allowedActions,

        @Schema(
                description =
                        "The members that you do not read; they are null. The crew of the sanctuary reads all of them.",
                example = "[]")
        List<String> hidden) {

    private static final List<String> HIDDEN_FROM_OTHERS = List.of("scenes", "disclosure", "translations");

    VersionView {
        hidden = List.copyOf(hidden);
    }

    /**
     * As one caller sees it.
     *
     * @param turnedDown the content that is not handed in again
     */
    static VersionView of(DreamscapeVersion version, Caller caller, Set<String> turnedDown) {
        Content content = version.content();
        boolean crew = caller.worksAt(version.sanctuaryId());
        boolean everything = caller.holds(version.sanctuaryId(), Role.WEAVER, Role.ETHICIST);
        return new VersionView(
                version.id(),
                version.dreamscapeId(),
                version.sanctuaryId(),
                version.number(),
                version.state(),
                version.intensity(),
                version.modality(),
                version.duration(),
                content.synopsis(),
                content.contentTags(),
                content.population().stream().sorted().toList(),
                content.alternativePaths(),
                content.lace(),
                crew ? SceneView.of(content.scenes(), everything) : null,
                crew ? DisclosureView.of(content.disclosure(), everything) : null,
                crew
                        ? content.translations().stream()
                                .map(text -> DisclosureView.of(text, everything))
                                .toList()
                        : null,
                version.contentSha256(),
                version.disclosureSha256(),
                version.createdAt(),
                version.submittedAt(),
                version.endedAt(),
                version.allowedActions(caller, turnedDown),
                crew ? List.of() : HIDDEN_FROM_OTHERS);
    }

    @Override
    public String toString() {
        return "VersionView[" + id + "]";
    }

    @Schema(name = "Scene", description = "One scene of a dreamscape.")
    record SceneView(
            @Schema(description = "What the crew calls it.", example = "The pool at dusk")
            String title,

            @Schema(description = "What happens in it.", example = "Warm water rises to the ankles and stays there.")
            String narrative,

            @Schema(description = "What it touches, as tags of GET /content-tags.", example = "[\"water\", \"dusk\"]")
            List<String> contentTags,

            @Schema(
                    description = "The submitted fears that it uses; null for all but weavers and ethicists.",
                    example = "[\"01930000-0000-7000-8000-000000000301\"]")
            @Nullable
            List<FearId> fearIds) {

        static List<SceneView> of(List<Content.Scene> scenes, boolean everything) {
            return scenes.stream()
                    .map(scene -> new SceneView(
                            scene.title(), scene.narrative(), scene.contentTags(), everything ? scene.fearIds() : null))
                    .toList();
        }

        @Override
        public String toString() {
            return "SceneView";
        }
    }

    @Schema(name = "DisclosureText", description = "What people read before they decide, and questions about it.")
    record DisclosureView(
            @Schema(description = "The language of the text, by its BCP 47 tag.", example = "en")
            String language,

            @Schema(
                    description = "The text itself.",
                    example = "You will sit by warm water for forty minutes. You may stop at any moment.")
            String text,

            @Schema(
                    description = "SHA-256 of this text in UTF-8; a consent to it cites it.",
                    minLength = 64,
                    maxLength = 64,
                    pattern = "^[0-9a-f]{64}$",
                    example = "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752")
            String sha256,

            @Schema(description = "Questions that show whether the text was understood.")
            List<QuestionView> questions) {

        static DisclosureView of(Content.DisclosureText disclosure, boolean everything) {
            return new DisclosureView(
                    disclosure.language(),
                    disclosure.text(),
                    disclosure.sha256(),
                    disclosure.questions().stream()
                            .map(question -> QuestionView.of(question, everything))
                            .toList());
        }

        @Override
        public String toString() {
            return "DisclosureView";
        }
    }

    @Schema(name = "DisclosureQuestion", description = "One question about the disclosure.")
    record QuestionView(
            @Schema(description = "The question.", example = "When may you stop?")
            String prompt,

            @Schema(
                    description = "The answers to choose from.",
                    example = "[\"At any moment\", \"After the first scene\"]")
            List<String> choices,

            @Schema(
                    description = "The index of the right choice, from 0; null for all but weavers and ethicists.",
                    minimum = "0",
                    maximum = "5",
                    example = "0")
            @Nullable
            Integer answer,

            @Schema(description = "Whether nobody can consent who gets it wrong.", example = "true")
            boolean critical) {

        static QuestionView of(Content.Question question, boolean everything) {
            return new QuestionView(
                    question.prompt(), question.choices(), everything ? question.answer() : null, question.critical());
        }
    }
}
