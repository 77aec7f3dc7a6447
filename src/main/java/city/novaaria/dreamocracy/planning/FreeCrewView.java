package city.novaaria.dreamocracy.planning;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "CrewAvailability", description = "Whether somebody of the crew is free for a time.")
record FreeCrewView(
        @Schema(description = "The crew entry.", example = "01930000-0000-7000-8000-000000000021")
        CrewId crewId,

        @Schema(description = "What the crew calls the person.", example = "Jun")
        String displayName,

        @Schema(description = "The duty that the entry is for.", example = "FACILITATOR")
        Role duty,

        @Schema(description = "The strongest intensity this person may accompany.", example = "I4") @Nullable
        Intensity credentialedUpTo,

        @Schema(
                description =
                        "Whether the person is on duty in no session and holds no gathering then, in whatever house and role.",
                example = "true")
        boolean free,

        @Schema(
                description =
                        "Where the person is on duty then, soonest first; sessions of houses where you do not work"
                                + " are not named.")
        List<BusyTimeView> busy,

        @Schema(
                description =
                        "When the person holds gatherings then, soonest first; those of houses where you do not work are not"
                                + " named.")
        List<CrewClaimView> claims) {

    @Override
    public String toString() {
        return "FreeCrewView[" + crewId + "]";
    }
}
