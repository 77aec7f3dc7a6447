package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.http.NeverGated;
import city.novaaria.dreamocracy.http.OpenToAnybody;
import city.novaaria.dreamocracy.http.Personal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The way back for those who submitted a fear without signing in. */
@RestController
@Personal
@RequestMapping("/api/v1/fear-withdrawals")
@Tag(name = "Fears")
class FearWithdrawalController {

    private final WithdrawFear withdrawal;

    FearWithdrawalController(WithdrawFear withdrawal) {
        this.withdrawal = withdrawal;
    }

    @NeverGated
    @OpenToAnybody
    @PostMapping
    @Operation(operationId = "withdrawFearByClaimCode", summary = "Take an anonymous fear back", description = """
                    For whoever has the claim code, signed in or not, at any time and as often as they like. The text \
                    is destroyed.""")
    WithdrawnFear withdraw(@Valid @RequestBody ClaimedWithdrawal request) {
        return new WithdrawnFear(withdrawal.withdraw(request.claimCode()), Fear.State.WITHDRAWN);
    }
}
