package city.novaaria.dreamocracy.incident;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(name = "CorrectiveActions", description = "All that is done after an incident.")
record CorrectiveActionsView(
        @Schema(description = "The incident.", example = "01930000-0000-7000-8000-000000000178")
        IncidentId incidentId,

        @Schema(description = "How far somebody has come with it.", example = "CORRECTIVE_ACTION")
        IncidentState state,

        @Schema(description = "What is done, as it was added.")
        List<CorrectiveActionView> actions) {

    CorrectiveActionsView {
        actions = List.copyOf(actions);
    }

    @Override
    public String toString() {
        return "CorrectiveActionsView[" + incidentId + "]";
    }
}
