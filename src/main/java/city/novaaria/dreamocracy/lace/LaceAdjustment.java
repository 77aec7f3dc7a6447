package city.novaaria.dreamocracy.lace;

import io.swagger.v3.oas.annotations.media.Schema;

/** What a technologist tells a device by hand; that somebody is let go follows from what happens to them. */
@Schema(name = "LaceAdjustment", description = "What a technologist tells a neural lace by hand.", enumAsRef = true)
enum LaceAdjustment {
    STEADY,
    DIM;

    LaceCommandKind kind() {
        return LaceCommandKind.valueOf(name());
    }
}
