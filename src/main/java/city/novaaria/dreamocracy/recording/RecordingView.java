package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.recording.FindRecordings.ReadRecording;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Schema(name = "Recording", description = "One take of a recorder; what it took is kept elsewhere.")
record RecordingView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000d01")
        RecordingId id,

        @Schema(description = "The session.", example = "01930000-0000-7000-8000-000000000605")
        SessionId sessionId,

        @Schema(description = "What it takes.", example = "AUDIO_VIDEO")
        RecordingKind kind,

        @Schema(description = "What records.", example = "CHAMBER_CAMERA")
        Recorder recorder,

        @Schema(description = "Where what it took is kept.", example = "HOUSE_ONLY")
        RecordingStorage storage,

        @Schema(
                description =
                        "Where it stands; what is QUARANTINED is opened by nobody. When somebody whom any recording"
                                + " of the session captured takes their yes back, all recordings of that session are QUARANTINED"
                                + " together.",
                example = "STOPPED")
        Recording.State state,

        @Schema(description = "Since when it recorded.", example = "2143-05-02T20:10:00.000Z")
        Instant startedAt,

        @Schema(description = "Since when it does not any more; null while it runs.") @Nullable
        Instant stoppedAt,

        @Schema(
                description = "Whether somebody stopped it, or it stopped by itself: because the dream ended, or not"
                        + " everybody agreed any more. Which of these, and because of whom, is told to nobody; null while"
                        + " it runs.",
                example = "BY_HAND")
        Recording.@Nullable StopReason stopReason,

        @Schema(
                description = "Since when nobody opens it; null while it is not QUARANTINED. For ethicists, at the"
                        + " recording itself: others could tell by it who took their yes back.")
        @Nullable
        Instant quarantinedAt,

        @Schema(
                description =
                        "The enrollments of whom it captured in the dream; for ethicists, at the recording itself.")
        @Nullable
        @Size(max = 1000)
        List<EnrollmentId> dreamers,

        @Schema(description = "How those sign in whom it captured on duty; for ethicists, at the recording itself.")
        @Nullable
        @Size(max = 100)
        List<String> crew,

        @Schema(description = "What you can do with it now.", example = "[\"VIEW\"]")
        List<Recording.Action> allowedActions,

        @Schema(
                description = "The members that you do not read here; they are null. It depends on who you are, and on"
                        + " nothing else.",
                example = "[\"quarantinedAt\", \"dreamers\", \"crew\"]")
        List<String> hidden) {

    private static final List<String> ABOUT_PEOPLE = List.of("quarantinedAt", "dreamers", "crew");

    RecordingView {
        allowedActions = List.copyOf(allowedActions);
        hidden = List.copyOf(hidden);
    }

    static RecordingView of(ReadRecording readable) {
        Recording recording = readable.recording();
        return of(
                recording,
                readable.ethicist() ? recording.quarantinedAt() : null,
                readable.ethicist() ? recording.dreamers().stream().toList() : null,
                readable.ethicist() ? recording.crew().stream().sorted().toList() : null,
                possible(readable));
    }

    /** In a list it is not said whom it captured, nor since when it is closed. */
    static RecordingView listed(Recording recording, List<Recording.Action> possible) {
        return of(recording, null, null, null, possible);
    }

    private static RecordingView of(
            Recording recording,
            @Nullable Instant quarantinedAt,
            @Nullable List<EnrollmentId> dreamers,
            @Nullable List<String> crew,
            List<Recording.Action> possible) {
        return new RecordingView(
                recording.id(),
                recording.sessionId(),
                recording.kind(),
                recording.recorder(),
                recording.storage(),
                recording.state(),
                recording.startedAt(),
                recording.stoppedAt(),
                recording.stopReason(),
                quarantinedAt,
                dreamers,
                crew,
                possible,
                dreamers == null ? ABOUT_PEOPLE : List.of());
    }

    static List<Recording.Action> possible(ReadRecording readable) {
        return possible(readable.recording(), readable.onDuty(), readable.ethicist());
    }

    static List<Recording.Action> possible(Recording recording, boolean onDuty, boolean ethicist) {
        Recording.State state = recording.state();
        return Stream.of(
                        onDuty && state == Recording.State.RUNNING ? Recording.Action.STOP : null,
                        (onDuty || ethicist) && state != Recording.State.QUARANTINED
                                ? Recording.Action.QUARANTINE
                                : null,
                        state == Recording.State.STOPPED ? Recording.Action.VIEW : null)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    @Override
    public String toString() {
        return "RecordingView[" + id + "]";
    }
}
