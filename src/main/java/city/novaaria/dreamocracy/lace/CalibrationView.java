package city.novaaria.dreamocracy.lace;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

@Schema(name = "LaceCalibration", description = "What was seen of a neural lace when it was tested.")
record CalibrationView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000b01")
        CalibrationId id,

        @Schema(description = "The device.", example = "01930000-0000-7000-8000-000000000a01")
        LaceDeviceId deviceId,

        @Schema(description = "The firmware that it ran, by the SHA-256 of its image.")
        String firmwareSha256,

        @Schema(description = "It passed its self-test.", example = "true")
        boolean selfTestPassed,

        @Schema(description = "It was seen to let go safely when power and network were lost.", example = "true")
        boolean failSafeProved,

        @ArraySchema(
                arraySchema =
                        @Schema(description = "For whom it was tried and found fit.", example = "[\"LEFT_HANDED\"]"))
        List<LaceAccommodation> accommodations,

        @Schema(description = "When that was.", example = "2143-05-02T18:00:00.000Z")
        Instant calibratedAt) {

    CalibrationView {
        accommodations = List.copyOf(accommodations);
    }

    static CalibrationView of(LaceCalibration made) {
        return new CalibrationView(
                made.id(),
                made.deviceId(),
                made.firmwareSha256(),
                made.selfTestPassed(),
                made.failSafeProved(),
                made.accommodations(),
                made.calibratedAt());
    }
}
