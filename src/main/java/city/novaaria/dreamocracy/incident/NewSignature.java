package city.novaaria.dreamocracy.incident;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "NewContainmentSignature", description = "What you did to contain a shared nightmare.")
record NewSignature(
        @Schema(description = "What; it says in which role you sign.", example = "LOWERED_SYNCHRONY") @NotNull
        ContainmentAction action,

        @Schema(
                description = "For RESHAPED: the hazard deviation of this session by which the dream was changed.",
                example = "01930000-0000-7000-8000-000000000f01")
        @Nullable
        UUID deviationId,

        @Schema(description = "For technologists: the logs of the devices are kept.", example = "true") @Nullable
        Boolean deviceLogsPreserved,

        @Schema(
                description =
                        "For organizers: the enrollments of everybody who dreamt there, as the session lists them; each"
                                + " was contacted and given support.",
                example = "[]")
        @Size(max = 1000)
        @Nullable
        List<@NotNull UUID> supported,

        @Schema(description = "For ethicists: whoever is vulnerable was looked after.", example = "true") @Nullable
        Boolean vulnerableLookedAfter) {

    List<UUID> supportedPeople() {
        return supported == null ? List.of() : List.copyOf(supported);
    }

    @Override
    public String toString() {
        return "NewSignature[" + action + "]";
    }
}
