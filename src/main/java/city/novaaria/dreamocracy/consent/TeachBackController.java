package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Conversations that take the place of questions. */
@RestController
@Personal
@RequestMapping("/api/v1/enrollments/{enrollmentId}/teach-backs")
@Tag(name = "Consents")
class TeachBackController {

    private final RecordTeachBack recording;

    TeachBackController(RecordTeachBack recording) {
        this.recording = recording;
    }

    @PostMapping
    @Operation(
            operationId = "recordTeachBack",
            summary = "Say whether a person understands the text",
            description =
                    "For a facilitator, organizer or ethicist to whom the person said in their own words what they"
                            + " agree to; nobody says it of themselves. It is about the text that applies to the enrollment now, and"
                            + " the last one counts. It takes the place of the questions once all tries at them are used up"
                            + " (CON-04). What was said is not kept.")
    ResponseEntity<TeachBackView> told(
            Caller caller, @PathVariable EnrollmentId enrollmentId, @Valid @RequestBody NewTeachBack request) {
        TeachBack told = recording.told(caller, enrollmentId, request.understood());
        String path = "/api/v1/enrollments/" + enrollmentId + "/teach-backs";
        return Etag.created(path, told.id(), TeachBackView.of(told), told.version());
    }

    @GetMapping("/{teachBackId}")
    @Operation(
            operationId = "getTeachBack",
            summary = "Look at what a conversation showed",
            description = "For the enrolled dreamer, and for facilitators, organizers and ethicists.")
    ResponseEntity<TeachBackView> get(
            Caller caller, @PathVariable EnrollmentId enrollmentId, @PathVariable TeachBackId teachBackId) {
        TeachBack told = recording.find(caller, enrollmentId, teachBackId);
        return Etag.ok(TeachBackView.of(told), told.version());
    }

    /** What a conversation showed. */
    @Schema(description = "What a conversation about the text showed.")
    record NewTeachBack(
            @Schema(
                    description =
                            "Whether the person said what they agree to, in their own words and as the text says.",
                    example = "true")
            @NotNull
            Boolean understood) {}

    /** What a conversation showed. */
    @Schema(name = "TeachBack", description = "What a conversation about the text showed.")
    record TeachBackView(
            @Schema(description = "Its id.") TeachBackId id,

            @Schema(description = "The enrollment.", example = "01930000-0000-7000-8000-000000000707")
            EnrollmentId enrollmentId,

            @Schema(description = "SHA-256 of the text it was about.")
            String disclosureSha256,

            @Schema(description = "Whether the person understands it.", example = "true")
            boolean understood,

            @Schema(description = "When it was recorded.") Instant toldAt) {

        static TeachBackView of(TeachBack told) {
            return new TeachBackView(
                    told.id(), told.enrollmentId(), told.disclosureSha256(), told.understood(), told.toldAt());
        }
    }
}
