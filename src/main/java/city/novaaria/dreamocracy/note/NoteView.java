package city.novaaria.dreamocracy.note;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SessionId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "Note", description = "What somebody who accompanies a session wrote down.")
record NoteView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000c01")
        NoteId id,

        @Schema(description = "The session.", example = "01930000-0000-7000-8000-000000000605")
        SessionId sessionId,

        @Schema(
                description = "The enrollment of whom it is about; null when it is about the session.",
                example = "01930000-0000-7000-8000-000000000709")
        @Nullable
        EnrollmentId enrollmentId,

        @Schema(description = "Who wrote it, by the name under which they sign in.", example = "noor")
        String author,

        @Schema(
                description = "What it says; null once it is redacted.",
                example = "Woke twice in the second half; a hand on the shoulder helped.")
        @Nullable
        String text,

        @Schema(description = "When it was written.") Instant writtenAt,

        @Schema(description = "When it was redacted.") @Nullable
        Instant redactedAt,

        @Schema(description = "For whom it is about: who else read it, each with the last time. Empty for the others.")
        @Size(max = 100)
        List<NoteReadingView> readings) {

    NoteView {
        readings = List.copyOf(readings);
    }

    static NoteView of(SessionNote note, List<NoteReadingView> readings) {
        return new NoteView(
                note.id(),
                note.sessionId(),
                note.enrollmentId(),
                note.author(),
                note.text(),
                note.writtenAt(),
                note.redactedAt(),
                readings);
    }

    @Override
    public String toString() {
        return "NoteView[" + id + "]";
    }
}
