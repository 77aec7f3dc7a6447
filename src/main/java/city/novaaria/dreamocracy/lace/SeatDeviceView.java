package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A seat and what is worn there; no names, and nothing that tells whether the person is still there. */
@Schema(name = "SeatDevice", description = "Which lace is bound to which enrollment of a session.")
record SeatDeviceView(
        @Schema(description = "The enrollment.", example = "01930000-0000-7000-8000-000000000707")
        EnrollmentId enrollmentId,

        @Schema(description = "The device.", example = "01930000-0000-7000-8000-000000000a01")
        LaceDeviceId deviceId,

        @Schema(description = "What stands on it.", example = "Lace 1")
        String label,

        @Schema(description = "Whether it may be worn.", example = "IN_SERVICE")
        LaceDevice.State state,

        @Schema(description = "When it passed the latest self-test; null when it did not, with this firmware.")
        @Nullable
        Instant selfTestPassedAt,

        @Schema(description = "It was last seen to let go safely when power and network were lost.", example = "true")
        boolean failSafeProved,

        @Schema(
                description = "When a technologist signed it off for this person.",
                example = "2143-05-02T18:00:00.000Z")
        Instant signedAt,

        @Schema(
                description = "Whether the signature counts: somebody else than who signed tested the device last.",
                example = "true")
        boolean signedOff) {}
