package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.http.OneLine;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Embeddable
@Schema(description = "Whom to call when something happens to the participant.")
record EmergencyContact(
        @Schema(description = "What the person to call is called.", example = "Rana")
        @NotNull
        @Size(min = 1, max = 120)
        @OneLine
        String name,

        @Schema(
                description =
                        "Their phone number as people dial it, best with + and the country's code; an extension may follow.",
                example = "+43 1 555 0101")
        @NotNull
        @Size(min = 3, max = 40)
        @Phone
        String phone,

        @Schema(description = "What they are to the participant.", example = "sister")
        @NotNull
        @Size(min = 1, max = 60)
        @OneLine
        String relation) {

    @Override
    public String toString() {
        return "EmergencyContact";
    }
}
