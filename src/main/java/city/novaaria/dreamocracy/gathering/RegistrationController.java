package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.http.NeverGated;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who comes to gatherings. */
@RestController
@Personal
@RequestMapping("/api/v1")
@Tag(name = "Gatherings")
class RegistrationController {

    private final RegisterPeople registering;
    private final ShowRegistrations showing;
    private final LookBack lookingBack;

    RegistrationController(RegisterPeople registering, ShowRegistrations showing, LookBack lookingBack) {
        this.registering = registering;
        this.showing = showing;
        this.lookingBack = lookingBack;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/gatherings/{gatheringId}/registrations")
    @Operation(operationId = "registerForGathering", summary = "Register for a gathering", description = """
                    For anybody who is signed in and for whom it is meant, until its last meeting begins and while the house is \
                    open: for yourself, or for \
                    up to five guests by what they are called. Without a free place you wait, and get the first one that comes \
                    free for you. Nothing is asked about your dreams, and nothing follows from them.""")
    ResponseEntity<RegistrationView> register(
            Caller caller, @PathVariable GatheringId gatheringId, @Valid @RequestBody NewRegistration request) {
        ShownRegistration registered = registering.register(caller, gatheringId, request);
        return Etag.created("/api/v1/registrations", registered.view().id(), registered.view(), registered.version());
    }

    @GetMapping("/gatherings/{gatheringId}/registrations")
    @Operation(
            operationId = "listRegistrations",
            summary = "See who comes to a gathering",
            description =
                    "For who holds it: everybody who comes or waits, the newest first. Whoever cancelled is gone from it.")
    Page<RegistrationView> list(Caller caller, @PathVariable GatheringId gatheringId, PageAsk page) {
        return showing.of(caller, gatheringId, page);
    }

    @GetMapping("/me/registrations")
    @Operation(
            operationId = "listMyRegistrations",
            summary = "List your own registrations",
            description =
                    "For anybody who is signed in: for which gatherings you registered yourself or guests, also what is over,"
                            + " was cancelled, or what you cancelled. Newest first.")
    Page<RegistrationView> own(Caller caller, PageAsk page) {
        return showing.own(caller, page);
    }

    @GetMapping("/registrations/{registrationId}")
    @Operation(
            operationId = "getRegistration",
            summary = "Look at a registration",
            description = "For whoever registered, and for who holds the gathering.")
    ResponseEntity<RegistrationView> get(Caller caller, @PathVariable RegistrationId registrationId) {
        return ok(showing.read(caller, registrationId));
    }

    @NeverGated
    @PostMapping("/registrations/{registrationId}/cancellation")
    @Operation(
            operationId = "cancelRegistration",
            summary = "Cancel a registration",
            description =
                    "For whoever registered, at any time and as often as they like; takes no body and asks for no reason. It"
                            + " frees this one place and touches no other, also not those of your guests; whoever waits gets"
                            + " it, and nobody is told whose it was.")
    ResponseEntity<RegistrationView> cancel(Caller caller, @PathVariable RegistrationId registrationId) {
        return ok(registering.cancel(caller, registrationId));
    }

    @PutMapping("/registrations/{registrationId}/attendance")
    @Operation(
            operationId = "recordGatheringAttendance",
            summary = "Say to which meetings somebody came",
            description =
                    "For who holds the gathering, once it has begun. What is sent replaces what was there; meetings that have"
                            + " not begun are refused.")
    ResponseEntity<RegistrationView> attended(
            Caller caller,
            @PathVariable RegistrationId registrationId,
            ExpectedVersion expected,
            @Valid @RequestBody NewAttendance request) {
        return ok(lookingBack.attended(caller, registrationId, expected, request));
    }

    @PostMapping("/registrations/{registrationId}/training")
    @Operation(
            operationId = "recordLaceTraining",
            summary = "Say that somebody has learnt to wear a lace",
            description =
                    "For technologists who hold the outreach program; takes no body. It is the same as a training meeting to"
                            + " which they came: they may borrow a lace.")
    ResponseEntity<RegistrationView> trained(Caller caller, @PathVariable RegistrationId registrationId) {
        return ok(lookingBack.trained(caller, registrationId));
    }

    @PostMapping("/registrations/{registrationId}/feedback")
    @Operation(
            operationId = "giveGatheringFeedback",
            summary = "Say what you think of a gathering",
            description =
                    "For whoever registered themselves and has a place, once it has begun, and once. It is kept without your name and"
                            + " without when, and who holds the gathering reads it only together with what at least four others"
                            + " said; it cannot be taken back, because nobody knows any more which is yours.")
    ResponseEntity<RegistrationView> say(
            Caller caller, @PathVariable RegistrationId registrationId, @Valid @RequestBody NewFeedback request) {
        return ok(lookingBack.say(caller, registrationId, request));
    }

    @GetMapping("/gatherings/{gatheringId}/feedback")
    @Operation(
            operationId = "listGatheringFeedback",
            summary = "Read what people think of a gathering",
            description =
                    "For who holds it: what people said, in no order and without names. Nothing is shown before at least five"
                            + " people have said something, also not that anybody did.")
    Page<FeedbackView> feedback(Caller caller, @PathVariable GatheringId gatheringId, PageAsk page) {
        return lookingBack.feedback(caller, gatheringId, page);
    }

    private static ResponseEntity<RegistrationView> ok(ShownRegistration shown) {
        return Etag.ok(shown.view(), shown.version());
    }
}
