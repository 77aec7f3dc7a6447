package city.novaaria.dreamocracy.message;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
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

/** What is left for people until they look. */
@RestController
@Personal
@RequestMapping("/api/v1")
@Tag(name = "Messages", description = "Leave a message for the people of a session, who find it at their next look.")
class MessageController {

    private final LeaveMessages messages;
    private final ReadMessages reading;

    MessageController(LeaveMessages messages, ReadMessages reading) {
        this.messages = messages;
        this.reading = reading;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/sessions/{sessionId}/messages")
    @Operation(
            operationId = "leaveMessage",
            summary = "Leave a message for the people of a session",
            description =
                    "For organizers, and for who facilitates on duty in the session: for one enrollment, or for everybody who is"
                            + " in the session now. Nothing is sent by mail; people, and the guardians of minors, find it in"
                            + " listMyMessages. Whoever has left does not get it; to who may not know that, the answer does not"
                            + " tell it, and to who may, it is refused.")
    ResponseEntity<MessageView> leave(
            Caller caller, @PathVariable SessionId sessionId, @Valid @RequestBody NewMessage request) {
        Message message = messages.leave(caller, sessionId, request);
        return Etag.created(
                "/api/v1/messages", message.id(), MessageView.of(message, Deliveries.Got.BY_OTHERS), message.version());
    }

    @GetMapping("/sessions/{sessionId}/messages")
    @Operation(
            operationId = "listSessionMessages",
            summary = "List the messages left in a session",
            description = "For organizers, and for who facilitates on duty in the session, the newest first; who got or"
                    + " read one is not told.")
    Page<MessageView> list(Caller caller, @PathVariable SessionId sessionId, PageAsk page) {
        return messages.ofSession(caller, sessionId, page);
    }

    @GetMapping("/messages/{messageId}")
    @Operation(
            operationId = "getMessage",
            summary = "Look at a message",
            description =
                    "For whoever got it; when it is about a session, also for the guardians of a minor who did, for"
                            + " organizers of its sanctuary, and for who facilitates on duty in it. Looking does not mark it as read.")
    ResponseEntity<MessageView> get(Caller caller, @PathVariable MessageId messageId) {
        ReadMessages.Shown shown = reading.look(caller, messageId);
        return Etag.ok(shown.view(), shown.version());
    }

    @PostMapping("/messages/{messageId}/reading")
    @Operation(
            operationId = "markMessageRead",
            summary = "Mark a message as read",
            description =
                    "For whoever got it, and for the guardians of a minor who did: each for themselves. Takes no body,"
                            + " and nobody else is told. Repeating it changes nothing.")
    ResponseEntity<MessageView> read(Caller caller, @PathVariable MessageId messageId) {
        ReadMessages.Shown shown = reading.read(caller, messageId);
        return Etag.ok(shown.view(), shown.version());
    }

    @GetMapping("/me/messages")
    @Operation(
            operationId = "listMyMessages",
            summary = "List the messages left for you",
            description =
                    "For anybody who is signed in, in all houses, the newest first, with how many you have not read. Whoever"
                            + " is registered for a gathering is reminded of each meeting a day before, or at once when they"
                            + " register later, and told when they get a place for which they waited, when it is moved,"
                            + " ends early or is cancelled, in the language that they prefer; guests are told by whoever brings them. Guardians also find what was left for minors for whom they speak; `wards` names these.")
    MyMessagePage mine(Caller caller, PageAsk page) {
        return reading.mine(caller, page);
    }
}
