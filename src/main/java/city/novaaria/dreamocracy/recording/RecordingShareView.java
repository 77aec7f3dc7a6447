package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.recording.FindShares.Shareable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Schema(name = "RecordingShare", description = "Somebody asks whether what was recorded may be handed to somebody.")
record RecordingShareView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000d31")
        ShareId id,

        @Schema(description = "The recording.", example = "01930000-0000-7000-8000-000000000d01")
        RecordingId recordingId,

        @Schema(description = "The session.", example = "01930000-0000-7000-8000-000000000605")
        SessionId sessionId,

        @Schema(description = "What for.", example = "TEACHING")
        SharePurpose purpose,

        @Schema(description = "Who is to get it.", example = "The school of facilitators in Far Harbor")
        String recipient,

        @Schema(description = "How whoever asks signs in.", example = "noor")
        String askedBy,

        @Schema(description = "When they asked.", example = "2143-05-02T21:00:00.000Z")
        Instant askedAt,

        @Schema(
                description = "Until when people answer, and it can be handed over.",
                example = "2143-05-09T21:00:00.000Z")
        Instant answerBy,

        @Schema(
                description =
                        "Where it stands. ASKED: not everybody has agreed; whether anybody said no, took a yes back or"
                                + " said nothing is told to nobody. ALLOWED: everybody whom it captured agrees at this moment; who"
                                + " may not hand it over, and is no ethicist, reads ASKED instead. EXPIRED: it was not handed over in"
                                + " time, whatever people said.",
                example = "ASKED")
        RecordingShare.State state,

        @Schema(description = "How whoever handed it over signs in; null until then.", example = "noor") @Nullable
        String handedOverBy,

        @Schema(
                description = "When it was handed to the recipient; null until then.",
                example = "2143-05-04T09:00:00.000Z")
        @Nullable
        Instant handedOverAt,

        @Schema(
                description =
                        "Your own answers: one for yourself if it captured you, and one for each minor whom it captured"
                                + " and for whom you speak. Nobody else reads them.")
        @Size(max = 100)
        List<RecordingShareAnswerView> answers,

        @Schema(description = "What you can do about it now.", example = "[\"AGREE\", \"WITHDRAW\"]")
        List<RecordingShare.Action> allowedActions) {

    RecordingShareView {
        answers = List.copyOf(answers);
        allowedActions = List.copyOf(allowedActions);
    }

    static RecordingShareView of(
            RecordingShare share, Shareable shareable, boolean allAgree, List<RecordingShareAnswer> own) {
        RecordingShare.State stored = share.state(shareable.at());
        RecordingShare.State state =
                stored == RecordingShare.State.ASKED && allAgree ? RecordingShare.State.ALLOWED : stored;
        return new RecordingShareView(
                share.id(),
                share.recordingId(),
                share.sessionId(),
                share.purpose(),
                share.recipient(),
                share.askedBy(),
                share.askedAt(),
                share.answerBy(),
                state,
                share.handedOverBy(),
                share.handedOverAt(),
                shareable.voices().stream().map(voice -> answer(voice, own)).toList(),
                stored == RecordingShare.State.ASKED ? possible(state, shareable) : List.of());
    }

    /** Before anything is said it reads as a no, which it is. */
    private static RecordingShareAnswerView answer(Voice voice, List<RecordingShareAnswer> own) {
        List<RecordingShareAnswer> said =
                own.stream().filter(answer -> answer.isOf(voice)).toList();
        return new RecordingShareAnswerView(
                voice.enrollment(),
                voice.ownOne()
                        ? RecordingShareAnswerView.AnsweredAs.SELF
                        : RecordingShareAnswerView.AnsweredAs.GUARDIAN,
                !said.isEmpty() && said.stream().allMatch(RecordingShareAnswer::agreed),
                said.stream()
                        .map(RecordingShareAnswer::saidAt)
                        .max(Instant::compareTo)
                        .orElse(null));
    }

    private static List<RecordingShare.Action> possible(RecordingShare.State state, Shareable shareable) {
        boolean answers = !shareable.voices().isEmpty();
        return Stream.of(
                        answers && shareable.open() ? RecordingShare.Action.AGREE : null,
                        answers ? RecordingShare.Action.WITHDRAW : null,
                        shareable.answersFor() && state == RecordingShare.State.ALLOWED
                                ? RecordingShare.Action.HAND_OVER
                                : null)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    @Override
    public String toString() {
        return "RecordingShareView[" + id + "]";
    }
}
