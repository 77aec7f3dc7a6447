package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an enrollment is and whose, which never changes.
 *
 * @param liveSince since when the person has been in the running dream; null when they are not
 */
public record EnrollmentPlace(
        SessionId session,
        SanctuaryId sanctuary,
        ParticipantId person,
        @Nullable Instant liveSince) {}
