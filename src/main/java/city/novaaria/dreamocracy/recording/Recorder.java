package city.novaaria.dreamocracy.recording;

import io.swagger.v3.oas.annotations.media.Schema;

/** What records. */
@Schema(name = "Recorder")
enum Recorder {
    CHAMBER_CAMERA,
    CHAMBER_MICROPHONE,
    CONSOLE_SCREEN,
    LACE_MONITOR
}
