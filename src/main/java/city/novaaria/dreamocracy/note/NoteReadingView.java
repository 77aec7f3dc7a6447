package city.novaaria.dreamocracy.note;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Schema(name = "NoteReading", description = "That somebody read a note.")
record NoteReadingView(
        @Schema(description = "Who, by the name under which they sign in.", example = "noor")
        String reader,

        @Schema(description = "When they read it last.") Instant readAt) {

    @Override
    public String toString() {
        return "NoteReadingView";
    }
}
