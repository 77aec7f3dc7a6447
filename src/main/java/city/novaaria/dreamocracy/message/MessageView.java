package city.novaaria.dreamocracy.message;

import city.novaaria.dreamocracy.gathering.GatheringId;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "Message", description = "What a house left for the people of a session or a gathering.")
record MessageView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000d01")
        MessageId id,

        @Schema(description = "The sanctuary.", example = "01930000-0000-7000-8000-000000000001")
        SanctuaryId sanctuaryId,

        @Schema(
                description = "The session; null when it is about a gathering.",
                example = "01930000-0000-7000-8000-000000000601")
        @Nullable
        SessionId sessionId,

        @Schema(
                description = "The gathering; null when it is about a session.",
                example = "01930000-0000-7000-8000-000000000c02")
        @Nullable
        GatheringId gatheringId,

        @Schema(
                description =
                        "The enrollment of whom it is for; null when it is for everybody who was in the session then, or for"
                                + " people of a gathering.",
                example = "01930000-0000-7000-8000-000000000701")
        @Nullable
        EnrollmentId enrollmentId,

        @Schema(description = "What it says.", example = "We begin ten minutes later; tea is in the hall.")
        String text,

        @Schema(description = "When it was left.") Instant sentAt,

        @Schema(description = "When you marked it as read; null as long as you did not, as is whoever it is not for.")
        @Nullable
        Instant readAt,

        @Schema(
                description =
                        "The minors for whom it is among those for whom you speak; empty when it is for you alone, and to"
                                + " everybody whom it is not for.",
                example = "[]")
        List<ParticipantId> wards) {

    MessageView {
        wards = List.copyOf(wards);
    }

    static MessageView of(Message message, Deliveries.Got got) {
        return new MessageView(
                message.id(),
                message.sanctuaryId(),
                message.sessionId(),
                message.gatheringId(),
                message.enrollmentId(),
                message.text(),
                message.sentAt(),
                got.readAt(),
                got.forWards().stream()
                        .sorted(Comparator.comparing(ParticipantId::value))
                        .toList());
    }

    @Override
    public String toString() {
        return "MessageView[" + id + "]";
    }
}
