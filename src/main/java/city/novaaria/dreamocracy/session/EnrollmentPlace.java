package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an enrollment is and whose, which never changes, and where the person goes on.
 *
 * @param movedTo the enrollment in which the person goes on since somebody moved their seat; null when nobody did
 * @param liveSince since when the person has been in the running dream; null when they are not
 */
public record EnrollmentPlace(
        EnrollmentId id,
        SessionId session,
        SanctuaryId sanctuary,
        ParticipantId person,
        @Nullable EnrollmentId movedTo,
        @Nullable Instant liveSince) {}
