package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.ForDevices;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.problems.EdgeProblem;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What neural laces are told to do. */
@RestController
@Personal
@RequestMapping("/api/v1")
@Tag(name = "Laces")
class LaceCommandController {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final GiveCommands giving;
    private final ReceiveCommands receiving;

    LaceCommandController(GiveCommands giving, ReceiveCommands receiving) {
        this.giving = giving;
        this.receiving = receiving;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/lace-devices/{deviceId}/commands")
    @Operation(
            operationId = "commandLace",
            summary = "Tell a neural lace to hold steady or to dim",
            description =
                    "For technologists of the sanctuary, while somebody dreams with the device or to try it out. It"
                            + " lapses after 30 seconds. To let go of somebody, take them out of the dream: the device is told"
                            + " so by itself.")
    ResponseEntity<LaceCommandView> give(
            Caller caller, @PathVariable LaceDeviceId deviceId, @Valid @RequestBody NewLaceCommand request) {
        LaceCommand given = giving.give(caller, deviceId, request);
        return Etag.created("/api/v1/lace-commands", given.id(), LaceCommandView.of(given), given.version());
    }

    @ForDevices
    @GetMapping("/lace-devices/{deviceId}/commands")
    @Operation(
            operationId = "receiveLaceCommands",
            summary = "Receive what a neural lace has to do",
            description =
                    "For the device itself. DESYNC comes whenever its wearer is out of the dream, however they came"
                            + " out: let go, then acknowledge it within 5 seconds. With `wait` the answer comes as soon as"
                            + " there is something, or empty when the time is over; then ask again. One request of a device"
                            + " waits at a time: a later one ends the earlier.")
    LaceCommandsView receive(
            Caller caller,
            @PathVariable LaceDeviceId deviceId,
            @Parameter(
                            description =
                                    "How long to wait for something to do, up to 20 seconds; not at all when left out.",
                            schema = @Schema(type = "string", format = "duration", example = "PT20S"),
                            example = "PT20S")
                    @RequestParam(name = "wait", required = false)
                    @Nullable
                    Duration wait) {
        Duration atMost = wait == null ? Duration.ZERO : wait;
        if (atMost.isNegative() || atMost.compareTo(LONGEST) > 0) {
            throw Refused.because(EdgeProblem.INVALID_REQUEST)
                    .with(
                            "errors",
                            List.of(FieldError.ofParameter("wait", "Range", "time-to-wait", Map.of("most", LONGEST))));
        }
        return receiving.receive(caller, deviceId, atMost);
    }

    @ForDevices
    @PostMapping("/lace-devices/{deviceId}/commands/{commandId}/acknowledgement")
    @Operation(
            operationId = "acknowledgeLaceCommand",
            summary = "Say that a neural lace did what it had to do",
            description = "For the device itself; takes no body. Answers with what it still has to do. Repeating it"
                    + " changes nothing.")
    LaceCommandsView acknowledge(
            Caller caller, @PathVariable LaceDeviceId deviceId, @PathVariable CommandId commandId) {
        return receiving.acknowledge(caller, deviceId, commandId);
    }

    @GetMapping("/lace-commands/{commandId}")
    @Operation(
            operationId = "getLaceCommand",
            summary = "Look at what a neural lace was told to do",
            description =
                    "For technologists of the sanctuary, and for who facilitates on duty in the session where it is"
                            + " worn. Why it was told so is not kept.")
    ResponseEntity<LaceCommandView> get(Caller caller, @PathVariable CommandId commandId) {
        LaceCommand found = giving.find(caller, commandId);
        return Etag.ok(LaceCommandView.of(found), found.version());
    }

    @PostMapping("/lace-commands/{commandId}/confirm")
    @Operation(
            operationId = "confirmLaceCommand",
            summary = "Say that a neural lace was seen to do what it had to",
            description = "For technologists of the sanctuary, and for who facilitates on duty in the session: when a"
                    + " device does not say within 5 seconds that it let go, go there, take it off, and say so here."
                    + " Takes no body; when the device has said so meanwhile, nothing changes.")
    ResponseEntity<LaceCommandView> confirm(Caller caller, @PathVariable CommandId commandId) {
        LaceCommand confirmed = giving.confirm(caller, commandId);
        return Etag.ok(LaceCommandView.of(confirmed), confirmed.version());
    }
}
