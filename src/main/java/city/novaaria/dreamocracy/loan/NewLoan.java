package city.novaaria.dreamocracy.loan;

import city.novaaria.dreamocracy.gathering.RegistrationId;
import city.novaaria.dreamocracy.lace.LaceDeviceId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "NewLaceLoan", description = "Which device is lent to whom.")
record NewLoan(
        @Schema(description = "The device.", example = "01930000-0000-7000-8000-000000000a03") @NotNull
        LaceDeviceId deviceId,

        @Schema(
                description = "The registration for an outreach program by which somebody has learnt to wear it.",
                example = "01930000-0000-7000-8000-000000000a86")
        @NotNull
        RegistrationId registrationId,

        @Schema(
                description = "When it is to be back, at most 92 days of the sanctuary's clock after it is handed out;"
                        + " 28 days after it when left out.",
                example = "2143-07-20T17:00:00.000Z")
        @Nullable
        Instant dueAt) {}
