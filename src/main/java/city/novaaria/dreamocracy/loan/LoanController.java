package city.novaaria.dreamocracy.loan;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Set;
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

/** Laces that are lent. */
@RestController
@Personal
@RequestMapping("/api/v1/lace-loans")
@Tag(
        name = "Lace loans",
        description =
                "Devices that a house lends to people of its outreach programs, once they have learnt to wear one.")
class LoanController {

    private static final String PATH = "/api/v1/lace-loans";

    private final LendLaces lending;
    private final ShowLoans showing;

    LoanController(LendLaces lending, ShowLoans showing) {
        this.lending = lending;
        this.showing = showing;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    @Operation(operationId = "lendLace", summary = "Lend a neural lace", description = """
                    For technologists of the sanctuary who know the registration, as who holds the program does: to somebody \
                    who registered themselves for an outreach program of the sanctuary and has learnt to wear a lace, at one \
                    of its training meetings or as a technologist recorded. Nobody is bound to the device meanwhile, and it is \
                    not tested, changed or retired before it is back.""")
    ResponseEntity<LoanView> lend(Caller caller, @Valid @RequestBody NewLoan request) {
        ShownLoan lent = lending.lend(caller, request);
        return Etag.created(PATH, lent.view().id(), lent.view(), lent.version());
    }

    @GetMapping
    @Operation(
            operationId = "listLaceLoans",
            summary = "List the loans of neural laces",
            description =
                    "For anybody who is signed in: what you borrowed, and to technologists all of their sanctuaries. Newest"
                            + " first.")
    Page<LoanView> list(
            Caller caller,
            @Parameter(
                            description = "Only those of these sanctuaries.",
                            example = "01930000-0000-7000-8000-000000000001")
                    @RequestParam(required = false)
                    @Nullable
                    Set<SanctuaryId> sanctuaryId,
            @Parameter(description = "Only those in these states.", example = "LENT")
                    @RequestParam(required = false)
                    @Nullable
                    Set<LoanState> state,
            PageAsk page) {
        return showing.list(caller, sanctuaryId, state, page);
    }

    @GetMapping("/{loanId}")
    @Operation(
            operationId = "getLaceLoan",
            summary = "Look at the loan of a neural lace",
            description = "For whoever borrowed it, and for technologists of the sanctuary.")
    ResponseEntity<LoanView> get(Caller caller, @PathVariable LoanId loanId) {
        return ok(showing.read(caller, loanId));
    }

    @PostMapping("/{loanId}/return")
    @Operation(
            operationId = "takeBackLace",
            summary = "Take a neural lace back",
            description =
                    "For technologists of the sanctuary: what was seen of the device is recorded as its latest test (SAF-04)."
                            + " When it passed it is as usable as before; otherwise nobody begins a dream with it before it"
                            + " passes another one.")
    ResponseEntity<LoanView> takeBack(
            Caller caller, @PathVariable LoanId loanId, @Valid @RequestBody NewReturn request) {
        return ok(lending.takeBack(caller, loanId, request));
    }

    private static ResponseEntity<LoanView> ok(ShownLoan shown) {
        return Etag.ok(shown.view(), shown.version());
    }
}
