package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "CrewMember", description = "One person in one role.")
record CrewView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000021")
        CrewId id,

        @Schema(description = "The sanctuary.", example = "01930000-0000-7000-8000-000000000001")
        SanctuaryId sanctuaryId,

        @Schema(description = "The name under which the identity provider knows the person.", example = "jun")
        String subject,

        @Schema(description = "What the crew calls the person.", example = "Jun")
        String displayName,

        @Schema(description = "The role.", example = "FACILITATOR")
        Role role,

        @Schema(description = "The strongest intensity this person may accompany.", example = "I4") @Nullable
        Intensity credentialedUpTo,

        @Schema(description = "Sits on the ethics board for the community.", example = "false")
        boolean lay,

        @Schema(description = "Has no other tie to the sanctuary.", example = "false")
        boolean unaffiliated) {

    static CrewView of(Crew member) {
        return new CrewView(
                member.id(),
                member.sanctuaryId(),
                member.subject(),
                member.displayName(),
                member.role(),
                member.credentialedUpTo(),
                member.lay(),
                member.unaffiliated());
    }
}
