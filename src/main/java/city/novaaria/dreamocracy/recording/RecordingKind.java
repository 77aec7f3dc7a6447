package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.charter.Scope;
import io.swagger.v3.oas.annotations.media.Schema;

/** What a recorder takes, and what everybody whom it captures has to grant for it. */
@Schema(name = "RecordingKind")
enum RecordingKind {
    AUDIO_VIDEO(Scope.AV_RECORDING),
    BIOSIGNALS(Scope.BIOSIGNAL_CAPTURE);

    private final Scope scope;

    RecordingKind(Scope scope) {
        this.scope = scope;
    }

    Scope scope() {
        return scope;
    }
}
