package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** The lace of an enrollment; who signed is kept and not told. */
@Schema(name = "SeatLace", description = "The lace that is bound to an enrollment.")
record EnrollmentLaceView(
        @Schema(description = "The enrollment.", example = "01930000-0000-7000-8000-000000000707")
        EnrollmentId enrollmentId,

        @Schema(description = "The device.", example = "01930000-0000-7000-8000-000000000a01")
        LaceDeviceId deviceId,

        @Schema(description = "When a technologist signed it off.", example = "2143-05-02T18:00:00.000Z")
        Instant signedAt,

        @Schema(
                description = "Whether the signature counts: somebody else than who signed tested the device last.",
                example = "true")
        boolean signedOff) {

    static EnrollmentLaceView of(LaceBinding bound, boolean signedOff) {
        return new EnrollmentLaceView(bound.enrollmentId(), bound.deviceId(), bound.signedAt(), signedOff);
    }
}
