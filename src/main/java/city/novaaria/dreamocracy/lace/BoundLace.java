package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.charter.PersonFacts.DeviceFacts;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A device as it is now, and the enrollment that it is bound to; nothing is bound without a signature. */
record BoundLace(
        EnrollmentId enrollment,
        UUID deviceId,
        String firmwareSha256,
        @Nullable Instant selfTestPassedAt,
        boolean failSafeProved) {

    DeviceFacts facts() {
        return new DeviceFacts(deviceId, firmwareSha256, selfTestPassedAt, failSafeProved, true);
    }
}
