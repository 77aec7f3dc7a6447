package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        boolean signedOff,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description =
                                        "What the person asked for; for them, the technologists of the house and who"
                                                + " facilitates on duty, null for others.",
                                example = "[\"LEFT_HANDED\"]"))
        @Nullable
        List<LaceAccommodation> accommodations,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description =
                                        "What the device does not have of that: talk about it with the person; null where"
                                                + " `accommodations` is.",
                                example = "[]"))
        @Nullable
        List<LaceAccommodation> lacking,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description =
                                        "What the device has of that, and its latest calibration did not try: try it with the"
                                                + " person before the dream; null where `accommodations` is.",
                                example = "[]"))
        @Nullable
        List<LaceAccommodation> untried,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description =
                                        "The members that you do not read here, whether or not there is anything to read;"
                                                + " they are null.",
                                example = "[]"))
        List<String> hidden) {

    private static final List<String> FOR_WHO_IS_NEAR = List.of("accommodations", "lacking", "untried");

    EnrollmentLaceView {
        hidden = List.copyOf(hidden);
    }

    /**
     * @param near may know what the person asked for
     */
    static EnrollmentLaceView of(LaceBinding bound, LaceDevice device, boolean near) {
        return new EnrollmentLaceView(
                bound.enrollmentId(),
                bound.deviceId(),
                bound.signedAt(),
                bound.signedOff(device),
                near ? bound.askedFor() : null,
                near ? bound.lacking(device) : null,
                near ? bound.untried(device) : null,
                near ? List.of() : FOR_WHO_IS_NEAR);
    }

    @Override
    public String toString() {
        return "EnrollmentLaceView[" + enrollmentId + "]";
    }
}
