package city.novaaria.dreamocracy.participant;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "NamedEmergencyContact", description = "Whom to call; all null as long as nobody is named.")
record EmergencyContactView(
        @Schema(description = "What the person to call is called.", example = "Rana") @Nullable
        String name,

        @Schema(description = "Their phone number.", example = "+43 1 555 0101") @Nullable
        String phone,

        @Schema(description = "What they are to the participant.", example = "sister") @Nullable
        String relation) {

    static EmergencyContactView of(@Nullable EmergencyContact named) {
        return named == null
                ? new EmergencyContactView(null, null, null)
                : new EmergencyContactView(named.name(), named.phone(), named.relation());
    }

    @Override
    public String toString() {
        return "EmergencyContactView";
    }
}
