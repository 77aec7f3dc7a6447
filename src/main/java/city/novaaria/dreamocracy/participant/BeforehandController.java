package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.http.Prose;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is said of a person before they dream: their boundaries, and what helps them. */
@RestController
@Personal
@RequestMapping("/api/v1/participants/{participantId}")
@Tag(name = "Participants")
class BeforehandController {

    private static final String TAG = "^[a-z0-9]+(?:-[a-z0-9]+){0,19}$";

    private final Participants participants;
    private final SayBeforehand saying;

    BeforehandController(Participants participants, SayBeforehand saying) {
        this.participants = participants;
        this.saying = saying;
    }

    @GetMapping("/boundaries")
    @Operation(
            operationId = "getBoundaries",
            summary = "Look at your boundaries",
            description =
                    "For the person themselves and for nobody else. Before they said anything, the lists are empty"
                            + " and `setAt` is null.")
    ResponseEntity<BoundariesView> boundaries(Caller caller, @PathVariable ParticipantId participantId) {
        Participant person = participants.own(caller, participantId);
        return Etag.ok(BoundariesView.of(person.boundaries()), person.version());
    }

    @PutMapping("/boundaries")
    @Operation(
            operationId = "setBoundaries",
            summary = "Say what you do not want to meet",
            description = "For the person themselves and for nobody else. It holds for every dream that starts or"
                    + " resumes from then on (SAF-05, SAF-07), and takes the place of what was said before. The crew"
                    + " reads only what a group of people wants to avoid together, and never who.")
    ResponseEntity<BoundariesView> setBoundaries(
            Caller caller,
            @PathVariable ParticipantId participantId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody NewBoundaries request) {
        Participant person = saying.boundaries(caller, participantId, ifMatch, request);
        return Etag.ok(BoundariesView.of(person.boundaries()), person.version());
    }

    @GetMapping("/support-plan")
    @Operation(
            operationId = "getSupportPlan",
            summary = "Read what helps a person, and what does not",
            description = "For the person, and for organizers and facilitators of a sanctuary where they are known.")
    ResponseEntity<SupportPlanView> supportPlan(Caller caller, @PathVariable ParticipantId participantId) {
        Participant person = participants.knownTo(caller, participantId);
        return Etag.ok(SupportPlanView.of(person.supportPlan()), person.version());
    }

    @PutMapping("/support-plan")
    @Operation(
            operationId = "setSupportPlan",
            summary = "Say what helps a person, and what does not",
            description = "For the person, and for organizers and facilitators of a sanctuary where they are known."
                    + " Stronger dreams do not start without it (SAF-03).")
    ResponseEntity<SupportPlanView> setSupportPlan(
            Caller caller,
            @PathVariable ParticipantId participantId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody NewSupportPlan request) {
        Participant person = saying.supportPlan(caller, participantId, ifMatch, request);
        return Etag.ok(SupportPlanView.of(person.supportPlan()), person.version());
    }

    /** Says what somebody does not want to meet. */
    @Schema(description = "What you do not want to meet in a dream; a tag is a line or a veil, not both.")
    record NewBoundaries(
            @Schema(description = "Kebab-case tags of what must not be touched at all.", example = "[\"drowning\"]")
            @NotNull
            @Size(max = 40)
            List<@NotNull @Size(min = 1, max = 40) @Pattern(regexp = TAG) String> lines,

            @Schema(
                    description = "Kebab-case tags of what may be there as long as you are led around it.",
                    example = "[\"closed-spaces\"]")
            @NotNull
            @Size(max = 40)
            List<@NotNull @Size(min = 1, max = 40) @Pattern(regexp = TAG) String> veils,

            @Schema(
                    types = {"string", "null"},
                    description = "The strongest intensity that you want for yourself; null for no limit of your own.",
                    example = "I3")
            @Nullable
            Intensity ceiling) {

        @Override
        public String toString() {
            return "NewBoundaries";
        }
    }

    /** What somebody does not want to meet, as only they see it. */
    @Schema(name = "Boundaries", description = "What you do not want to meet in a dream.")
    record BoundariesView(
            @Schema(description = "What must not be touched at all.", example = "[\"drowning\"]")
            List<String> lines,

            @Schema(
                    description = "What may be there as long as you are led around it.",
                    example = "[\"closed-spaces\"]")
            List<String> veils,

            @Schema(
                    types = {"string", "null"},
                    description = "The strongest intensity that you want for yourself; null when there is no limit.",
                    example = "I3")
            @Nullable
            Intensity ceiling,

            @Schema(
                    types = {"string", "null"},
                    format = "date-time",
                    description = "Since when this holds; null when you said nothing yet.",
                    example = "2143-05-02T18:00:00.000Z")
            @Nullable
            Instant setAt) {

        static BoundariesView of(@Nullable Boundaries said) {
            return said == null
                    ? new BoundariesView(List.of(), List.of(), null, null)
                    : new BoundariesView(said.lines(), said.veils(), said.ceiling(), said.setAt());
        }

        @Override
        public String toString() {
            return "BoundariesView";
        }
    }

    /** Says what helps somebody. */
    @Schema(description = "What helps the person when a dream becomes too much, and what does not.")
    record NewSupportPlan(
            @Schema(description = "What helps.", example = "A calm voice, and my name.")
            @NotNull
            @Size(min = 1, max = 1000)
            @Prose
            String helps,

            @Schema(description = "What does not help.", example = "Being held by the arms.")
            @NotNull
            @Size(min = 1, max = 1000)
            @Prose
            String doesNotHelp) {

        @Override
        public String toString() {
            return "NewSupportPlan";
        }
    }

    /** What helps somebody, for those who accompany them. */
    @Schema(
            name = "SupportPlan",
            description = "What helps the person when a dream becomes too much, and what does not.")
    record SupportPlanView(
            @Schema(
                    types = {"string", "null"},
                    description = "What helps; null when nothing was said yet.",
                    example = "A calm voice, and my name.")
            @Nullable
            String helps,

            @Schema(
                    types = {"string", "null"},
                    description = "What does not help; null when nothing was said yet.",
                    example = "Being held by the arms.")
            @Nullable
            String doesNotHelp) {

        static SupportPlanView of(@Nullable SupportPlan said) {
            return said == null
                    ? new SupportPlanView(null, null)
                    : new SupportPlanView(said.helps(), said.doesNotHelp());
        }

        @Override
        public String toString() {
            return "SupportPlanView";
        }
    }
}
