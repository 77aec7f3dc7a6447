package city.novaaria.dreamocracy.message;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "Message", description = "What a house left for the people of a session.")
record MessageView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000d01")
        MessageId id,

        @Schema(description = "The sanctuary.", example = "01930000-0000-7000-8000-000000000001")
        SanctuaryId sanctuaryId,

        @Schema(description = "The session.", example = "01930000-0000-7000-8000-000000000601")
        SessionId sessionId,

        @Schema(
                description =
                        "The enrollment of whom it is for; null when it is for everybody who was in the session then.",
                example = "01930000-0000-7000-8000-000000000701")
        @Nullable
        EnrollmentId enrollmentId,

        @Schema(description = "What it says.", example = "We begin ten minutes later; tea is in the hall.")
        String text,

        @Schema(description = "When it was left.") Instant sentAt,

        @Schema(description = "When you read it; null to you who did not yet, and to everybody whom it is not for.")
        @Nullable
        Instant readAt) {

    static MessageView of(Message message, @Nullable Instant readAt) {
        return new MessageView(
                message.id(),
                message.sanctuaryId(),
                message.sessionId(),
                message.enrollmentId(),
                message.text(),
                message.sentAt(),
                readAt);
    }

    @Override
    public String toString() {
        return "MessageView[" + id + "]";
    }
}
