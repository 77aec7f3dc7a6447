package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SessionId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The seats of a session, as who sees to the devices needs them. */
@RestController
@Personal
@Tag(name = "Laces")
class SeatDeviceController {

    private final ListSeatDevices listing;

    SeatDeviceController(ListSeatDevices listing) {
        this.listing = listing;
    }

    @GetMapping("/api/v1/sessions/{sessionId}/laces")
    @Operation(
            operationId = "listSeatLaces",
            summary = "See which seat of a session wears what",
            description =
                    "For technologists of the sanctuary, and for who facilitates on duty in the session: each"
                            + " enrollment to which a lace is bound, and what is proved of that device. Nobody is named, and a binding"
                            + " stays until somebody unbinds it or binds the device elsewhere, whether or not the person has left.")
    Page<SeatDeviceView> list(Caller caller, @PathVariable SessionId sessionId, PageAsk page) {
        return listing.of(caller, sessionId, page);
    }
}
