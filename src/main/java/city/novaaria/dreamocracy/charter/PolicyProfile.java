package city.novaaria.dreamocracy.charter;

import java.time.Duration;
import java.util.Map;

/**
 * The numbers that the rules take, shipped as a versioned file.
 *
 * @param sha256 of the file, so that a verdict says exactly which numbers it used
 * @param tiers the numbers of each intensity
 * @param checkInWindow how long before its planned start a session may begin check-in
 * @param fitnessValidity how long an attestation of fitness counts
 * @param longestPause a pause above this asks for a new attestation of fitness
 * @param boardSeats how many ethicists a board has at least
 * @param reasons of each number, by its name here
 */
public record PolicyProfile(
        String name,
        int version,
        String sha256,
        Map<Intensity, Tier> tiers,
        Duration checkInWindow,
        Duration fitnessValidity,
        Duration longestPause,
        int boardSeats,
        Map<String, Reason> reasons) {

    /**
     * Why a number is what it is.
     *
     * @param source where it comes from; says so where it is our own choice
     */
    public record Reason(String rationale, String source) {}

    /**
     * What holds for one intensity.
     *
     * @param peoplePerFacilitator awake people that one facilitator may accompany
     * @param sleepersPerFacilitator the same when people are asleep
     * @param groupCap the most dreamers in one session
     * @param coolingOff from being shown the disclosure to the start, at least
     * @param consentMaxAge from giving consent to the start, at most
     * @param approvalMaxAge how long an ethics approval lasts, at most
     * @param grounding how long after its end a session still needs its chamber
     * @param review who decides
     */
    public record Tier(
            int peoplePerFacilitator,
            int sleepersPerFacilitator,
            int groupCap,
            Duration coolingOff,
            Duration consentMaxAge,
            Duration approvalMaxAge,
            Duration grounding,
            ReviewPath review) {

        public int facilitatorsFor(int dreamers, Modality modality) {
            int ratio = modality == Modality.ASLEEP ? sleepersPerFacilitator : peoplePerFacilitator;
            return Math.max(1, Math.ceilDiv(dreamers, ratio));
        }
    }

    /** Who decides about an experience. */
    public enum ReviewPath {
        ONE_REVIEWER,
        TWO_REVIEWERS,
        BOARD
    }

    public Tier tier(Intensity intensity) {
        Tier tier = tiers.get(intensity);
        if (tier == null) {
            throw new IllegalStateException("policy profile " + name + " has no numbers for " + intensity);
        }
        return tier;
    }

    public Reason reason(String number) {
        Reason reason = reasons.get(number);
        if (reason == null) {
            throw new IllegalStateException("policy profile " + name + " has no number " + number);
        }
        return reason;
    }
}
