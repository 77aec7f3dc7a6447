package city.novaaria.dreamocracy.incident;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "NightmareOnBoard",
        description = "A shared nightmare of a session, and what each of four roles did about it.")
public record NightmareOnBoard(
        @Schema(description = "The incident.", example = "01930000-0000-7000-8000-000000000171")
        IncidentId incidentId,

        @Schema(
                description = "How far somebody has come with it; CONTAINED once all four did their part.",
                example = "CONTAINING")
        IncidentState state,

        @Schema(description = "How bad it is.", example = "S2")
        Severity severity,

        @Schema(description = "When it was reported.", example = "2143-05-02T20:05:00.000Z")
        Instant reportedAt,

        @Schema(description = "Each role and its part.") List<PartOnBoard> roles) {

    public NightmareOnBoard {
        roles = List.copyOf(roles);
    }

    @Schema(name = "ContainmentPartOnBoard", description = "The part of one role, and who did it.")
    public record PartOnBoard(
            @Schema(description = "The role.", example = "WEAVER")
            ContainmentRole role,

            @Schema(description = "Where it stands.", example = "SIGNED")
            ContainmentTaskState state,

            @Schema(
                    description = "What was signed; null while nothing is, or when it is not needed.",
                    example = "RESHAPED")
            @Nullable
            ContainmentAction action,

            @Schema(
                    description =
                            "What people call who signed it, or who found that it is not needed; null while it is open.",
                    example = "Mira")
            @Nullable
            String signedBy,

            @Schema(description = "When; null while it is open.", example = "2143-05-02T20:10:00.000Z") @Nullable
            Instant at,

            @Schema(description = "What to call for it; null once it is done.") @Nullable
            Step step) {

        @Override
        public String toString() {
            return "PartOnBoard[" + role + "]";
        }
    }

    @Schema(name = "ContainmentStep", description = "How a role does its part.")
    public record Step(
            @Schema(description = "Its operationId in this document.", example = "signContainment")
            String operationId,

            @Schema(description = "Its HTTP method.", example = "POST")
            String method,

            @Schema(
                    description = "Where to call it.",
                    example = "/api/v1/incidents/01930000-0000-7000-8000-000000000171/signatures")
            String href,

            @Schema(description = "Whether you may.", example = "false")
            boolean youMay) {}
}
