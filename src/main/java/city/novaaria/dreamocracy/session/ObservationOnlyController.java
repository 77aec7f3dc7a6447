package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person gives no numbers of how distressed they are, and nobody asks why (LIV-02). */
@RestController
@Personal
@RequestMapping("/api/v1/enrollments/{enrollmentId}/observation-only")
@Tag(name = "Enrollments")
class ObservationOnlyController {

    private final DeclineNumbers declining;

    ObservationOnlyController(DeclineNumbers declining) {
        this.declining = declining;
    }

    @PutMapping
    @Operation(
            operationId = "declineNumbers",
            summary = "Give no numbers of how distressed you are",
            description =
                    "For the enrolled person alone, from enrollment on, also in the dream, and until they were seen off;"
                            + " takes no body and asks for no reason. From then on only what a facilitator sees counts, and is due as often (LIV-02); what"
                            + " their lace measures of distress is not kept. Repeating it changes nothing.")
    ObservationOnlyView decline(Caller caller, @PathVariable EnrollmentId enrollmentId) {
        return ObservationOnlyView.of(declining.decline(caller, enrollmentId));
    }

    @GetMapping
    @Operation(
            operationId = "getObservationOnly",
            summary = "See whether somebody gives no numbers",
            description = "For the enrolled person, and for who facilitates on duty in the session.")
    ObservationOnlyView get(Caller caller, @PathVariable EnrollmentId enrollmentId) {
        return ObservationOnlyView.of(declining.of(caller, enrollmentId));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "giveNumbersAgain",
            summary = "Give numbers again",
            description = "For the enrolled person alone, as long as they may decline. Repeating it changes nothing.")
    void giveAgain(Caller caller, @PathVariable EnrollmentId enrollmentId) {
        declining.giveAgain(caller, enrollmentId);
    }
}
