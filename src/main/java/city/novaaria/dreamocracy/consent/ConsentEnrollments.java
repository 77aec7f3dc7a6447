package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells the consents for which enrollment they are given; the module that keeps the enrollments implements it. */
public interface ConsentEnrollments {

    /** The enrollment, if the caller is its dreamer, a guardian who speaks for them, or crew of its sanctuary. */
    Optional<EnrolledPerson> find(Caller caller, EnrollmentId id);

    /**
     * Asks the charter whether consent may be asked for, or given as told, for this enrollment.
     *
     * @param candidate the consent about to be given; null when the disclosure is about to be served
     * @param guardian who is about to give it for a minor; null when the enrolled person is
     */
    Verdict mayConsent(
            EnrolledPerson enrollment, @Nullable ConsentFacts candidate, @Nullable ParticipantId guardian, Instant at);

    /** What changed from the version that a person agreed to; empty unless the enrollment's version is a later one. */
    Optional<Change> changedSince(VersionId agreedTo, EnrolledPerson enrollment);

    /**
     * One person's enrollment in one session.
     *
     * @param version the dreamscape version that the session uses now
     * @param takesConsent the enrollment is still before its dream
     * @param consentMaxAge how long a consent to this intensity counts
     * @param comprehensionTries how often the questions about a text may be answered
     */
    record EnrolledPerson(
            EnrollmentId id,
            SessionId session,
            SanctuaryId sanctuary,
            ParticipantId person,
            VersionId version,
            boolean takesConsent,
            Duration consentMaxAge,
            int comprehensionTries) {}

    /**
     * What changed since an earlier version.
     *
     * @param sinceVersion its number
     * @param text for the people who consented to it; null while no ethicist has written anything
     */
    record Change(int sinceVersion, @Nullable String text) {

        @Override
        public String toString() {
            return "Change[" + sinceVersion + "]";
        }
    }
}
