package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.http.OneLine;
import city.novaaria.dreamocracy.http.Personal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

    @PostMapping
    @Operation(operationId = "withdrawFearByClaimCode", summary = "Take an anonymous fear back", description = """
                    For whoever has the claim code, signed in or not, at any time and as often as they like. The text \
                    is destroyed.""")
    WithdrawnFear withdraw(@Valid @RequestBody ClaimedWithdrawal request) {
        return new WithdrawnFear(withdrawal.withdraw(request.claimCode()), Fear.State.WITHDRAWN);
    }

    /** Takes back what the code stands for. */
    @Schema(description = "The code that the submission was answered with.")
    record ClaimedWithdrawal(
            @Schema(description = "The claim code.", example = "lantern-claim-code-of-the-demo")
            @NotNull
            @Size(min = 1, max = 100)
            @OneLine
            String claimCode) {

        @Override
        public String toString() {
            return "ClaimedWithdrawal";
        }
    }

    /** What was taken back. */
    @Schema(description = "A fear that was taken back.")
    record WithdrawnFear(
            @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000305")
            FearId id,

            @Schema(description = "Always WITHDRAWN.", example = "WITHDRAWN")
            Fear.State state) {}
}
