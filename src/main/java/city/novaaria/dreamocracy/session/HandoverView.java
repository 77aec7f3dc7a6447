package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.kernel.ParticipantId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "Handover", description = "Into whose hands a person left the house.")
record HandoverView(
        @Schema(description = "To whom.", example = "GUARDIAN")
        Receiver to,

        @Schema(
                description = "The guardian who received the person, or who named whoever did.",
                example = "01930000-0000-7000-8000-000000000108")
        @Nullable
        ParticipantId guardianId,

        @Schema(description = "Who received the person, when it was no guardian.", example = "Their aunt Rosa")
        @Nullable
        String name,

        @Schema(description = "When.") Instant at) {

    static HandoverView of(Handover handover) {
        return new HandoverView(handover.to(), handover.guardian(), handover.name(), handover.at());
    }

    @Override
    public String toString() {
        return "HandoverView";
    }
}
