package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
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

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    @Operation(
            operationId = "recordTeachBack",
            summary = "Say whether a person understands the text",
            description =
                    "For a facilitator, organizer or ethicist to whom the person said in their own words what they"
                            + " agree to; nobody says it of themselves, or of whom they are or were bound to. It is about the text that applies to the enrollment now, and"
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
}
