package city.novaaria.dreamocracy.statement;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SessionId;
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

/** What was observed of each person who dreamt, "none" included. */
@RestController
@Personal
@RequestMapping("/api/v1")
@Tag(
        name = "Adverse-event statements",
        description =
                "What facilitators sign about each person before a session closes, none observed included (INC-01).")
class StatementController {

    private final SignStatements signing;

    StatementController(SignStatements signing) {
        this.signing = signing;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/enrollments/{enrollmentId}/adverse-event-statements")
    @Operation(
            operationId = "stateAdverseEvents",
            summary = "State what was observed of somebody who dreamt",
            description =
                    "For who facilitates on duty in the session, once its dream is over, also when it is closed. It is"
                            + " signed with your name; a newer one takes its place, and what was stated before stays readable for"
                            + " the person.")
    ResponseEntity<StatementView> sign(
            Caller caller, @PathVariable EnrollmentId enrollmentId, @Valid @RequestBody NewStatement request) {
        AdverseEventStatement signed = signing.sign(caller, enrollmentId, request);
        return Etag.created(
                "/api/v1/adverse-event-statements", signed.id(), StatementView.of(signed), signed.version());
    }

    @GetMapping("/adverse-event-statements/{statementId}")
    @Operation(
            operationId = "getAdverseEventStatement",
            summary = "Read one statement about somebody who dreamt",
            description =
                    "For the enrolled person, the guardians who speak for them, and who facilitates on duty in the"
                            + " session.")
    ResponseEntity<StatementView> get(Caller caller, @PathVariable StatementId statementId) {
        AdverseEventStatement found = signing.read(caller, statementId);
        return Etag.ok(StatementView.of(found), found.version());
    }

    @GetMapping("/enrollments/{enrollmentId}/adverse-event-statements")
    @Operation(
            operationId = "listAdverseEventStatements",
            summary = "Read what was stated about somebody who dreamt",
            description =
                    "For the enrolled person, the guardians who speak for them, and who facilitates on duty in the"
                            + " session; the newest first, which is the one that counts.")
    Page<StatementView> about(Caller caller, @PathVariable EnrollmentId enrollmentId, PageAsk page) {
        return signing.about(caller, enrollmentId, page);
    }

    @PostMapping("/sessions/{sessionId}/adverse-event-statements")
    @Operation(
            operationId = "stateNoAdverseEvents",
            summary = "State that nothing was observed of several people",
            description =
                    "For who facilitates on duty in the session, once its dream is over: one statement about each of"
                            + " these, all signed with your name, or none when somebody among them did not dream there.")
    SignedStatementsView signAll(
            Caller caller, @PathVariable SessionId sessionId, @Valid @RequestBody NewStatements request) {
        return SignedStatementsView.of(signing.sign(caller, sessionId, request));
    }

    @GetMapping("/sessions/{sessionId}/adverse-event-statements")
    @Operation(
            operationId = "getAdverseEventStatements",
            summary = "Read what was stated about everybody who dreamt",
            description =
                    "For who facilitates on duty in the session: of each person the newest statement. Who is missing,"
                            + " about them nothing is stated yet.")
    SignedStatementsView ofSession(Caller caller, @PathVariable SessionId sessionId) {
        return SignedStatementsView.of(signing.in(caller, sessionId));
    }
}
