package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.charter.PersonFacts.DeviceFacts;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A device as it is now, and the enrollment that it is bound to; who tested it last does not sign it off alone. */
record BoundLace(
        EnrollmentId enrollment,
        UUID deviceId,
        String firmwareSha256,
        @Nullable Instant selfTestPassedAt,
        boolean failSafeProved,
        boolean signedOff) {

    DeviceFacts facts() {
        return new DeviceFacts(deviceId, firmwareSha256, selfTestPassedAt, failSafeProved, signedOff);
    }
}
