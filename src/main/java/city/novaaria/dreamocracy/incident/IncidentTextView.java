package city.novaaria.dreamocracy.incident;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Schema(name = "IncidentText", description = "Something that who reported an incident said about it.")
record IncidentTextView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000181")
        IncidentTextId id,

        @Schema(
                description = "What it was said about: the incident, or another one that is the same.",
                example = "01930000-0000-7000-8000-000000000171")
        IncidentId incidentId,

        @Schema(description = "What was said.", example = "Somebody next to me could not be woken for a while.")
        String text,

        @Schema(description = "When.", example = "2143-05-02T20:00:00.000Z")
        Instant writtenAt) {

    static IncidentTextView of(IncidentText text) {
        return new IncidentTextView(text.id(), text.incidentId(), text.text(), text.writtenAt());
    }

    @Override
    public String toString() {
        return "IncidentTextView[" + id + "]";
    }
}
