package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Duration;

/**
 * A person who is asked to consent, for their enrollment in one session.
 *
 * @param version the dreamscape version that the session uses now
 * @param takesConsent the enrollment is still before its dream
 * @param consentMaxAge how long a consent to this intensity counts
 * @param comprehensionTries how often the questions about a text may be answered
 */
record AskedPerson(
        EnrollmentId enrollment,
        SessionId session,
        SanctuaryId sanctuary,
        ParticipantId person,
        VersionId version,
        boolean takesConsent,
        Duration consentMaxAge,
        int comprehensionTries) {}
