package city.novaaria.dreamocracy.participant;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Schema(name = "ContactReading", description = "That somebody looked whom to call for a person.")
record ContactReadingView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000e01")
        ContactReadingId id,

        @Schema(description = "Who looked, by the name under which they sign in.", example = "jun")
        String reader,

        @Schema(description = "When.", example = "2143-05-02T20:41:00.000Z")
        Instant readAt) {

    static ContactReadingView of(ContactReading reading) {
        return new ContactReadingView(reading.id(), reading.reader(), reading.readAt());
    }

    @Override
    public String toString() {
        return "ContactReadingView[" + id + "]";
    }
}
