package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.Population;
import city.novaaria.dreamocracy.dreamscape.Content.DisclosureText;
import city.novaaria.dreamocracy.dreamscape.Content.Lace;
import city.novaaria.dreamocracy.dreamscape.Content.Scene;
import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Prose;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.problems.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The versions of a dreamscape. */
@RestController
@RequestMapping("/api/v1/dreamscapes/{dreamscapeId}/versions")
@Tag(name = "Dreamscapes")
class VersionController {

    private final WriteVersion writing;
    private final SubmitVersion submitting;
    private final Dreamscapes dreamscapes;
    private final DreamscapeVersions versions;

    VersionController(
            WriteVersion writing, SubmitVersion submitting, Dreamscapes dreamscapes, DreamscapeVersions versions) {
        this.writing = writing;
        this.submitting = submitting;
        this.dreamscapes = dreamscapes;
        this.versions = versions;
    }

    @PostMapping
    @Operation(
            operationId = "createVersion",
            summary = "Write a new version of a dreamscape",
            description = "For weavers of the sanctuary. It begins as a draft with the next number; there may be "
                    + "several drafts. The charter objects to fears that are not screened or not permitted.")
    ResponseEntity<VersionView> create(
            Caller caller, @PathVariable DreamscapeId dreamscapeId, @Valid @RequestBody NewVersion request) {
        DreamscapeVersion version = writing.write(caller, dreamscapeId, request.design());
        String path = "/api/v1/dreamscapes/" + dreamscapeId + "/versions";
        return Etag.created(path, version.number(), VersionView.of(version, caller), version.version());
    }

    @GetMapping
    @Operation(
            operationId = "listVersions",
            summary = "List the versions of a dreamscape",
            description =
                    "For the sanctuary's crew: all of them. For anybody else who is signed in: the published ones.")
    Page<VersionView> list(Caller caller, @PathVariable DreamscapeId dreamscapeId, PageAsk page) {
        Dreamscape dreamscape =
                dreamscapes.visible(dreamscapeId, caller.sanctuaries()).orElseThrow(Refused::notFound);
        return Page.of(
                page,
                versions.newest(dreamscape.id(), caller.sanctuaries(), page.before(), page.oneMore()),
                version -> version.id().value(),
                version -> VersionView.of(version, caller));
    }

    @GetMapping("/{number}")
    @Operation(
            operationId = "getVersion",
            summary = "Look at a version of a dreamscape",
            description =
                    "For the sanctuary's crew; answers and fears only for its weavers and ethicists. Anybody else "
                            + "who is signed in sees a published version without scenes and disclosure.")
    ResponseEntity<VersionView> get(Caller caller, @PathVariable DreamscapeId dreamscapeId, @PathVariable int number) {
        DreamscapeVersion version =
                versions.visible(dreamscapeId, number, caller.sanctuaries()).orElseThrow(Refused::notFound);
        return Etag.ok(VersionView.of(version, caller), version.version());
    }

    @PatchMapping(path = "/{number}", consumes = "application/merge-patch+json")
    @Operation(
            operationId = "changeVersion",
            summary = "Change a draft",
            description = "For weavers of the sanctuary, while the version is a draft. A field that is given replaces "
                    + "the old one as a whole; what is left out stays as it is.")
    ResponseEntity<VersionView> change(
            Caller caller,
            @PathVariable DreamscapeId dreamscapeId,
            @PathVariable int number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ChangeVersion request) {
        DreamscapeVersion version = writing.revise(caller, dreamscapeId, number, ifMatch, request);
        return Etag.ok(VersionView.of(version, caller), version.version());
    }

    @PostMapping("/{number}/submit")
    @Operation(
            operationId = "submitVersion",
            summary = "Hand a version in for review",
            description = "For weavers of the sanctuary. It freezes the version and opens its ethics review.")
    ResponseEntity<VersionView> submit(
            Caller caller, @PathVariable DreamscapeId dreamscapeId, @PathVariable int number) {
        DreamscapeVersion version = submitting.submit(caller, dreamscapeId, number);
        return Etag.ok(VersionView.of(version, caller), version.version());
    }

    /** Asks for a new version. */
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

            @Schema(description = "What it touches, as kebab-case tags.", example = "[\"water\", \"open-sky\"]")
            @NotNull
            @Size(max = 40)
            List<@NotNull @Size(min = 1, max = 40) @Pattern(regexp = Content.TAG) String> contentTags,

            @Schema(description = "Its scenes, in their order.") @NotNull @Size(min = 1, max = 40)
            List<@NotNull @Valid Scene> scenes,

            @Schema(description = "What people read before they decide.") @NotNull @Valid
            DisclosureText disclosure,

            @Schema(
                    types = {"array", "null"},
                    description = "For whom it is meant; adults only when it is left out.",
                    example = "[\"ADULTS\"]")
            @Size(min = 1, max = 3)
            @Nullable
            Set<@NotNull Population> population,

            @Schema(
                    types = {"array", "null"},
                    description = "The tags for which there is a tested way around.",
                    example = "[\"storm\"]")
            @Size(max = 40)
            @Nullable
            List<@NotNull @Size(min = 1, max = 40) @Pattern(regexp = Content.TAG) String> alternativePaths,

            @Schema(
                    types = {"object", "null"},
                    description = "What it asks of the neural lace; it does without when this is left out.")
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
                            Objects.requireNonNullElse(population, Set.of(Population.ADULTS)),
                            Objects.requireNonNullElse(alternativePaths, List.of()),
                            lace));
        }

        @Override
        public String toString() {
            return "NewVersion";
        }
    }

    /** Asks for a change of a draft. */
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

            @Schema(description = "What it touches, as kebab-case tags.", example = "[\"water\", \"storm\"]")
            @Size(max = 40)
            @Nullable
            List<@NotNull @Size(min = 1, max = 40) @Pattern(regexp = Content.TAG) String> contentTags,

            @Schema(description = "Its scenes, in their order.") @Size(min = 1, max = 40) @Nullable
            List<@NotNull @Valid Scene> scenes,

            @Schema(description = "What people read before they decide.") @Valid @Nullable
            DisclosureText disclosure,

            @Schema(
                    types = {"array", "null"},
                    description = "For whom it is meant.",
                    example = "[\"ADULTS\"]")
            @Size(min = 1, max = 3)
            @Nullable
            Set<@NotNull Population> population,

            @Schema(
                    types = {"array", "null"},
                    description = "The tags for which there is a tested way around.",
                    example = "[\"storm\"]")
            @Size(max = 40)
            @Nullable
            List<@NotNull @Size(min = 1, max = 40) @Pattern(regexp = Content.TAG) String> alternativePaths,

            @Schema(
                    types = {"object", "null"},
                    description = "What it asks of the neural lace.")
            @Valid
            @Nullable
            Lace lace) {

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
                            Objects.requireNonNullElse(population, content.population()),
                            Objects.requireNonNullElse(alternativePaths, content.alternativePaths()),
                            lace == null ? content.lace() : lace));
        }

        @Override
        public String toString() {
            return "ChangeVersion";
        }
    }
}
