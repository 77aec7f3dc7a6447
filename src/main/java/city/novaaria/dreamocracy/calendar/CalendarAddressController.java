package city.novaaria.dreamocracy.calendar;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.http.RefusesAlso;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.problems.EdgeProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where somebody's own calendar is. */
@RestController
@Personal
@RequestMapping(CalendarAddressController.PATH)
@Tag(name = "Me")
class CalendarAddressController {

    static final String PATH = "/api/v1/me/calendar-address";

    private final KeepCalendarAddress keeping;

    CalendarAddressController(KeepCalendarAddress keeping) {
        this.keeping = keeping;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    @Operation(
            operationId = "issueCalendarAddress",
            summary = "Give your calendar a private address, or another",
            description =
                    "For anybody who is signed in; takes no body. At the address is an iCalendar file of where you have to be:"
                            + " your enrollments, gatherings and duties, what is over or cancelled for 30 more days. Each says no more"
                            + " than the house, where it is and that it is an appointment, so that others who see your calendar learn"
                            + " nothing; the rest you read once you have signed in. An address that you had before ends at once.")
    ResponseEntity<CalendarAddressView> issue(Caller caller) {
        KeepCalendarAddress.Issued issued = keeping.issue(caller);
        return ResponseEntity.created(URI.create(PATH))
                .eTag(Etag.of(issued.address().version()))
                .body(CalendarAddressView.of(issued.address(), issued.secret()));
    }

    @RefusesAlso(EdgeProblem.NOT_FOUND)
    @GetMapping
    @Operation(
            operationId = "getCalendarAddress",
            summary = "See whether your calendar has an address",
            description = "For anybody who is signed in: since when it has one, and 404 when it has none. The address"
                    + " itself is not kept.")
    ResponseEntity<CalendarAddressView> get(Caller caller) {
        CalendarAddress address = keeping.find(caller);
        return Etag.ok(CalendarAddressView.of(address, null), address.version());
    }

    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping
    @Operation(
            operationId = "endCalendarAddress",
            summary = "End the private address of your calendar",
            description = "For anybody who is signed in: from now on nothing is found there. Repeating it changes"
                    + " nothing.")
    void end(Caller caller) {
        keeping.end(caller);
    }
}
