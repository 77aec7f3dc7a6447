package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.identity.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Containment",
        description = "How far four roles have contained a shared nightmare, side by side (INC-03).")
record ContainmentView(
        @Schema(description = "The incident.", example = "01930000-0000-7000-8000-000000000171")
        IncidentId incidentId,

        @Schema(
                description = "How far somebody has come with it; CONTAINED once all four did their part.",
                example = "CONTAINING")
        IncidentState state,

        @Schema(description = "Each role and its part.") List<RoleView> roles,

        @Schema(description = "What you may sign now.", example = "[\"LOWERED_SYNCHRONY\"]")
        List<ContainmentAction> signable) {

    static ContainmentView of(
            Incident incident, List<ContainmentSignature> signatures, Caller caller, List<ContainmentAction> allowed) {
        return new ContainmentView(
                incident.id(),
                incident.state(),
                Stream.of(ContainmentRole.values())
                        .map(role -> signatures.stream()
                                .filter(signature -> signature.role() == role)
                                .findFirst()
                                .map(signature -> RoleView.of(signature, caller))
                                .orElseGet(() -> RoleView.open(role)))
                        .toList(),
                allowed);
    }

    @Schema(name = "ContainmentTask", description = "The part of one role.")
    record RoleView(
            @Schema(description = "The role.", example = "WEAVER")
            ContainmentRole role,

            @Schema(description = "Where it stands.", example = "SIGNED")
            ContainmentTaskState state,

            @Schema(
                    description = "What was signed; null while nothing is, or when it is not needed.",
                    example = "RESHAPED")
            @Nullable
            ContainmentAction action,

            @Schema(description = "Why the role is not needed; null otherwise.", example = "Nobody wore a lace.")
            @Nullable
            String reason,

            @Schema(description = "When; null while it is open.", example = "2143-05-02T20:10:00.000Z") @Nullable
            Instant at,

            @Schema(description = "Whether it was you.", example = "false")
            boolean own) {

        static RoleView open(ContainmentRole role) {
            return new RoleView(role, ContainmentTaskState.OPEN, null, null, null, false);
        }

        static RoleView of(ContainmentSignature signature, Caller caller) {
            return new RoleView(
                    signature.role(),
                    signature.action() == null ? ContainmentTaskState.NOT_NEEDED : ContainmentTaskState.SIGNED,
                    signature.action(),
                    signature.notNeededReason(),
                    signature.signedAt(),
                    signature.isBy(caller));
        }

        @Override
        public String toString() {
            return "RoleView[" + role + "]";
        }
    }

    @Override
    public String toString() {
        return "ContainmentView[" + incidentId + "]";
    }
}
