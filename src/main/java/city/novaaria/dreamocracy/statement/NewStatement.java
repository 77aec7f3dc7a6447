package city.novaaria.dreamocracy.statement;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "NewAdverseEventStatement", description = "What was observed of somebody who dreamt.")
record NewStatement(
        @Schema(description = "Whether any adverse event was.", example = "NONE") @NotNull
        Observed observed,

        @Schema(description = "The incidents in which it is reported, when any was.", example = "[]")
        @Size(max = 20)
        @Nullable
        List<@NotNull UUID> incidentIds) {

    List<UUID> incidents() {
        return incidentIds == null ? List.of() : List.copyOf(incidentIds);
    }

    @Override
    public String toString() {
        return "NewStatement";
    }
}
