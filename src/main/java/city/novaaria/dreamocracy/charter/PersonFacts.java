package city.novaaria.dreamocracy.charter;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person who is to be in the experience.
 *
 * @param present has checked in
 * @param dreamingElsewhere is in another running dream
 * @param consent their latest consent for this seat; null when they gave none
 * @param selfFitness what they last said themselves; null when not asked
 * @param observedFitness what a facilitator last observed; null when not observed
 * @param stopSignalRehearsedAt when they last rehearsed a stop signal in this session; null when not
 * @param reachableContact an emergency contact is on record
 */
public record PersonFacts(
        UUID enrollmentId,
        boolean present,
        boolean dreamingElsewhere,
        @Nullable ConsentFacts consent,
        @Nullable FitnessFacts selfFitness,
        @Nullable FitnessFacts observedFitness,
        @Nullable Instant stopSignalRehearsedAt,
        boolean reachableContact) {

    public Subject subject() {
        return Subject.enrollment(enrollmentId);
    }

    /** One attestation of being fit right now. */
    public record FitnessFacts(boolean fit, Instant at) {}

    /**
     * One act of consent.
     *
     * @param versionId the dreamscape version that was consented to
     * @param disclosureSha256 of the text that was served to the same person and is cited
     * @param ownAct was given by the person, signed in as themselves
     * @param offered the scopes that were asked about
     * @param answered each scope that was decided one by one
     * @param granted the scopes that are granted now
     */
    public record ConsentFacts(
            UUID consentId,
            Standing standing,
            UUID versionId,
            String disclosureSha256,
            boolean ownAct,
            Set<Scope> offered,
            Set<Scope> answered,
            Set<Scope> granted,
            Instant firstServedAt,
            Instant givenAt,
            Instant validUntil) {

        public ConsentFacts {
            offered = Set.copyOf(offered);
            answered = Set.copyOf(answered);
            granted = Set.copyOf(granted);
        }

        /** Whether the record as such still counts. */
        public enum Standing {
            ACTIVE,
            REFUSED,
            WITHDRAWN,
            SUPERSEDED
        }
    }
}
