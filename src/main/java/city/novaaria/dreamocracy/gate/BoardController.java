package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SessionId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The screen of whoever facilitates a session. */
@RestController
@Personal
@Tag(name = "Sessions")
class BoardController {

    private final Board board;

    BoardController(Board board) {
        this.board = board;
    }

    @Transactional(readOnly = true)
    @GetMapping("/api/v1/sessions/{sessionId}/board")
    @Operation(
            operationId = "getBoard",
            summary = "See everybody in a session at a glance",
            description =
                    "For who facilitates on duty in it, because it names who has left. Each person with their lace, how distressed they are, what"
                            + " each group of rules says of them, what they still lack, and whose turn it is: before the dream"
                            + " as the start would ask, also about those who have not arrived; in a pause as the resume would"
                            + " ask. While people dream, and afterwards, nothing is asked. The readiness of an enrollment has"
                            + " every reason and remedy. What a person keeps to themselves is not here.")
    BoardView board(Caller caller, @PathVariable SessionId sessionId) {
        return board.of(caller, sessionId);
    }
}
