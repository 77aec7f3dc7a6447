package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.http.ForDevices;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.http.TakesMuch;
import city.novaaria.dreamocracy.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What neural laces measure. */
@RestController
@Personal
@Tag(name = "Laces")
class ReadingController {

    private final StoreReadings storing;

    ReadingController(StoreReadings storing) {
        this.storing = storing;
    }

    @ForDevices
    @TakesMuch
    @PostMapping("/api/v1/lace-devices/{deviceId}/readings")
    @Operation(
            operationId = "sendLaceReadings",
            summary = "Send what a neural lace measured",
            description =
                    "For the device itself: up to 1,000 readings and 256 KiB at a time, also with `Content-Encoding:"
                            + " gzip`. Each is kept once, by its number, so that all may be sent again. Kept is only what is"
                            + " measured of somebody who dreams with the device and agreed to it: SYNCHRONY and SIGNAL_QUALITY"
                            + " take NEURAL_SYNC, all else takes BIOSIGNAL_CAPTURE. What is not kept is counted, and need not be"
                            + " sent again: its number is spent. These requests use up nothing of what the device may send"
                            + " otherwise. An Idempotency-Key changes nothing.")
    ReadingsReceipt send(Caller caller, @PathVariable LaceDeviceId deviceId, @Valid @RequestBody NewReadings request) {
        return storing.store(caller, deviceId, request);
    }
}
