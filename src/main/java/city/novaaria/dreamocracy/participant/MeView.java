package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.identity.Membership;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "Me", description = "Who you are to this service.")
record MeView(
        @Schema(description = "The name under which the identity provider knows you.", example = "aya")
        String subject,

        @Schema(description = "What you want to be called; the subject when you are no participant.", example = "Aya")
        String displayName,

        @Schema(description = "The roles you hold now, ordered by sanctuary and role.")
        List<Membership> roles,

        @Schema(
                description = "The participant you are; null when you are not registered.",
                example = "01930000-0000-7000-8000-000000000101")
        @Nullable
        ParticipantId participantId) {

    @Override
    public String toString() {
        return "MeView";
    }
}
