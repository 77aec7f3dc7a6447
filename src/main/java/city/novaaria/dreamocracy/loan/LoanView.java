package city.novaaria.dreamocracy.loan;

import city.novaaria.dreamocracy.gathering.RegistrationId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.lace.LaceDeviceId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "LaceLoan", description = "That a device is with somebody, or was.")
record LoanView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000a91")
        LoanId id,

        @Schema(description = "The sanctuary that lends.", example = "01930000-0000-7000-8000-000000000001")
        SanctuaryId sanctuaryId,

        @Schema(description = "The device.", example = "01930000-0000-7000-8000-000000000a03")
        LaceDeviceId deviceId,

        @Schema(description = "What stands on it.", example = "Lace 3")
        String device,

        @Schema(
                description = "The registration for an outreach program by which it was lent.",
                example = "01930000-0000-7000-8000-000000000a86")
        RegistrationId registrationId,

        @Schema(description = "What whoever has it wants to be called.", example = "Fen")
        String borrower,

        @Schema(description = "Where it stands.", example = "LENT")
        LoanState state,

        @Schema(description = "When it was lent.", example = "2143-06-20T19:00:00.000Z")
        Instant lentAt,

        @Schema(description = "When it is to be back.", example = "2143-07-20T17:00:00.000Z")
        Instant dueAt,

        @Schema(description = "Whether it is not, and should be.", example = "false")
        boolean overdue,

        @Schema(description = "When it came back; null when it has not.", example = "2143-07-19T17:00:00.000Z")
        @Nullable
        Instant returnedAt,

        @Schema(
                description =
                        "Whether it then passed its tests; a device that did not is worn by nobody before it passes others."
                                + " Null when it has not come back.",
                example = "true")
        @Nullable
        Boolean passed,

        @Schema(description = "What you can do with it now.", example = "[\"TAKE_BACK\"]")
        List<LoanAction> allowedActions) {

    LoanView {
        allowedActions = List.copyOf(allowedActions);
    }

    static LoanView of(LoanAccess access, String device, @Nullable String name) {
        LaceLoan loan = access.loan();
        return new LoanView(
                loan.id(),
                loan.sanctuaryId(),
                loan.deviceId(),
                device,
                loan.registrationId(),
                name == null ? loan.subject() : name,
                loan.state(),
                loan.lentAt(),
                loan.dueAt(),
                loan.overdue(access.at()),
                loan.returnedAt(),
                loan.passed(),
                access.actions());
    }

    @Override
    public String toString() {
        return "LoanView[" + id + "]";
    }
}
