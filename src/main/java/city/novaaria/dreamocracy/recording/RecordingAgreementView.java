package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.kernel.SessionId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "RecordingAgreement",
        description = "Whether you, who are on duty in a session, agree to be recorded in it.")
record RecordingAgreementView(
        @Schema(description = "The session.", example = "01930000-0000-7000-8000-000000000605")
        SessionId sessionId,

        @Schema(description = "Whether you agree; you do not until you say so.", example = "true")
        boolean agreed,

        @Schema(description = "When you last said so, or that you do not; null when you never did.") @Nullable
        Instant saidAt) {

    static RecordingAgreementView of(SessionId session, @Nullable RecordingAgreement said) {
        return said == null
                ? new RecordingAgreementView(session, false, null)
                : new RecordingAgreementView(session, said.agreed(), said.saidAt());
    }

    @Override
    public String toString() {
        return "RecordingAgreementView[" + sessionId + "]";
    }
}
