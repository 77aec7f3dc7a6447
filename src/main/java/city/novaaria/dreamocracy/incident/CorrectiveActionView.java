package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.identity.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "CorrectiveAction", description = "What is done so that something does not happen again.")
record CorrectiveActionView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000191")
        CorrectiveActionId id,

        @Schema(description = "The incident.", example = "01930000-0000-7000-8000-000000000178")
        IncidentId incidentId,

        @Schema(
                description = "What is to be done, or why nothing has to be.",
                example = "Laces lie in the cabinet, out of the sun.")
        String what,

        @Schema(description = "Which role does it; null when nothing has to be done.", example = "TECHNOLOGIST")
        @Nullable
        Role role,

        @Schema(description = "Until when; null when nothing has to be done.", example = "2143-06-01T12:00:00.000Z")
        @Nullable
        Instant dueBy,

        @Schema(description = "When it was done; null while it is not.") @Nullable
        Instant doneAt,

        @Schema(description = "By what somebody else sees that it is done; null while it is not.") @Nullable
        String evidence,

        @Schema(description = "When somebody else saw that it is done; null while nobody has.") @Nullable
        Instant verifiedAt,

        @Schema(description = "What you may do with it now.", example = "[\"VERIFY\"]")
        List<CorrectiveStep> allowedActions) {

    CorrectiveActionView {
        allowedActions = List.copyOf(allowedActions);
    }

    static CorrectiveActionView of(CorrectiveAction action, List<CorrectiveStep> allowed) {
        return new CorrectiveActionView(
                action.id(),
                action.incidentId(),
                action.what(),
                action.role(),
                action.dueBy(),
                action.doneAt(),
                action.evidence(),
                action.verifiedAt(),
                allowed);
    }

    @Override
    public String toString() {
        return "CorrectiveActionView[" + id + "]";
    }
}
