package city.novaaria.dreamocracy.charter;

import static city.novaaria.dreamocracy.charter.Stricter.Direction.FIXED;
import static city.novaaria.dreamocracy.charter.Stricter.Direction.HIGHER;
import static city.novaaria.dreamocracy.charter.Stricter.Direction.LOWER;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The numbers that the rules take, shipped as a versioned file.
 *
 * @param sha256 of the file, and of what was tightened, so that a verdict says exactly which numbers it used
 * @param tiers the numbers of each intensity
 * @param checkInWindow how long before its planned start a session may begin check-in
 * @param fitnessValidity how long an attestation of fitness counts
 * @param longestPause a pause above this asks for a new attestation of fitness
 * @param boardSeats how many ethicists a board has at least
 * @param comprehensionTries how often the questions about a text may be answered before people talk instead
 * @param comprehensionPercent how many of the questions must be answered as the text says; the critical ones all
 * @param newcomersUpTo the strongest first dream
 * @param minorsUpTo the strongest dream for minors that takes one guardian and no board
 * @param screeningFrom from this intensity on people are screened before
 * @param screeningValidity how long a screening counts
 * @param supportPlanFrom from this intensity on people say beforehand what helps them and what does not
 * @param wayHomeFrom from this intensity on the way home is planned beforehand
 * @param groupAgreementFrom from this intensity on everybody agrees to keep what others show to themselves
 * @param facilitatorMetFrom from this intensity on people have met their facilitator before
 * @param selfTestValidity how long a device's self-test counts
 * @param aftercareAttemptsApart attempts to reach somebody on different days lie at least as far apart
 * @param mergedLimitsFrom in smaller groups than this nobody is told which content somebody does not want to meet
 * @param groupValuesFrom the fewest people of whom the crew of the house who are not on duty see what is measured of the group
 * @param publicValuesFrom the same for everybody else
 * @param readingsKept how long what laces measured is kept
 * @param hazardReportWorkingDays within how many working days a change that met a hazard is reported
 * @param latestStart how long after its planned start a session may still start without being postponed
 * @param completedPercent how much of its planned time somebody was in a dream, at least, who completed it
 * @param longestOverrun how much longer than planned a dream may last before it is flagged
 * @param watchFrom from this intensity on what people say of their distress in the running dream prompts somebody
 * @param distressCheckFrom a facilitator looks after whoever says as much, of 100
 * @param distressRise the same for whoever says as much more than before the dream
 * @param distressStepOutFrom whoever is said to be as distressed steps out of the dream, until a facilitator sees otherwise
 * @param distressLookWithin within which time a facilitator looks
 * @param presenceWithin whoever accompanies a dream and gave no sign of being there for longer does not count (SAF-01)
 * @param presenceRequired whether everybody on duty gives a sign of being there once the dream runs; otherwise it counts from their first one on
 * @param longestBreak how long somebody on duty may be on a break that others cover
 * @param longestShortage a dream that fewer than enough accompany for longer is brought to a gentle end (LIV-04)
 * @param ratingEvery how often it is said of whoever dreams how distressed they are
 * @param missedBeforeLook after as many missed ratings in a row a facilitator looks
 * @param missedBeforeOut after as many missed ratings in a row somebody steps out of the dream
 * @param redAtOnce when as many are out of the dream in great distress at once, it is brought to a gentle end for all
 * @param longestOverride how long a facilitator and an ethicist together may keep a dream from ending by itself
 * @param worstAcknowledgedWithin within which time somebody looks into what may be the worst, or is an emergency
 * @param acknowledgedWithin within which time somebody looks into any other incident
 * @param seriousBeforeBoardWithin within which time a serious unanticipated problem is before the board
 * @param beforeBoardWithin within which time any other unanticipated problem is before the board
 * @param emergencyCovers for so long one emergency of somebody who is not there covers those of others about the same session
 * @param reasons of each number, by its name here
 */
public record PolicyProfile(
        String name,
        int version,
        String sha256,
        Map<Intensity, Tier> tiers,
        @Stricter(FIXED) Duration checkInWindow,

        @Stricter(LOWER)
        @Least(
                value = "PT15M",
                because = "A group attests one after another, and the first one is still fit when all have.")
        Duration fitnessValidity,

        @Stricter(LOWER) @Least(value = "PT5M", because = "A pause is long enough to look after somebody.")
        Duration longestPause,

        @Stricter(HIGHER) int boardSeats,
        @Stricter(LOWER) int comprehensionTries,
        @Stricter(HIGHER) int comprehensionPercent,
        @Stricter(LOWER) Intensity newcomersUpTo,
        @Stricter(LOWER) Intensity minorsUpTo,
        @Stricter(LOWER) Intensity screeningFrom,

        @Stricter(LOWER) @Least(value = "PT24H", because = "People are screened the day before, and not at the door.")
        Duration screeningValidity,

        @Stricter(LOWER) Intensity supportPlanFrom,
        @Stricter(LOWER) Intensity wayHomeFrom,
        @Stricter(LOWER) Intensity groupAgreementFrom,
        @Stricter(LOWER) Intensity facilitatorMetFrom,

        @Stricter(LOWER)
        @Least(
                value = "PT4H",
                because = "Laces are tested before check-in, which begins up to four hours before the dream.")
        Duration selfTestValidity,

        @Stricter(HIGHER) Duration aftercareAttemptsApart,
        @Stricter(HIGHER) int mergedLimitsFrom,
        @Stricter(HIGHER) int groupValuesFrom,
        @Stricter(HIGHER) int publicValuesFrom,

        @Stricter(LOWER)
        @Least(value = "PT24H", because = "Who asks on the day after the dream how somebody is sees what was measured.")
        Duration readingsKept,

        @Stricter(LOWER) int hazardReportWorkingDays,

        @Stricter(LOWER) @Least(value = "PT15M", because = "Nobody starts a dream to the second.")
        Duration latestStart,

        @Stricter(HIGHER) int completedPercent,

        @Stricter(LOWER)
        @Least(
                value = "PT5M",
                because = "A facilitator brings a dream to its end when people are ready, and not to the second.")
        Duration longestOverrun,

        @Stricter(LOWER) Intensity watchFrom,

        @Stricter(LOWER) @Least(value = "10", because = "Distress is said in tens; of 0 there is nothing to look at.")
        int distressCheckFrom,

        @Stricter(LOWER) @Least(value = "10", because = "Distress is said in tens.")
        int distressRise,

        @Stricter(LOWER) @Least(value = "10", because = "Distress is said in tens; whoever says 0 dreams on.")
        int distressStepOutFrom,

        @Stricter(LOWER) @Least(value = "PT15S", because = "A facilitator crosses the room.")
        Duration distressLookWithin,

        @Stricter(LOWER)
        @Least(value = "PT40S", because = "A phone sends a sign every 20 seconds, and one of two may get lost.")
        Duration presenceWithin,

        @Stricter(HIGHER) boolean presenceRequired,

        @Stricter(LOWER) @Least(value = "PT1M", because = "Whoever goes on a break leaves the room and comes back.")
        Duration longestBreak,

        @Stricter(LOWER) @Least(value = "PT20S", because = "Whoever went silent is heard again with their next sign.")
        Duration longestShortage,

        @Stricter(LOWER) @Least(value = "PT1M", because = "Somebody asks, or looks, and writes it down.")
        Duration ratingEvery,

        @Stricter(LOWER) int missedBeforeLook,
        @Stricter(LOWER) int missedBeforeOut,
        @Stricter(FIXED) int redAtOnce,

        @Stricter(LOWER) @Least(value = "PT1M", because = "What is put off is put off for long enough to do something.")
        Duration longestOverride,

        @Stricter(LOWER) @Least(value = "PT5M", because = "Somebody is told, and reads it.")
        Duration worstAcknowledgedWithin,

        @Stricter(LOWER)
        @Least(value = "PT1H", because = "Somebody is told, and reads it when the dream that they accompany allows it.")
        Duration acknowledgedWithin,

        @Stricter(LOWER) @Least(value = "PT24H", because = "A board is called together.")
        Duration seriousBeforeBoardWithin,

        @Stricter(LOWER) @Least(value = "PT24H", because = "A board is called together.")
        Duration beforeBoardWithin,

        @Stricter(LOWER) @Least(value = "PT5M", because = "Several people report the same within minutes.")
        Duration emergencyCovers,

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
     * @param cooldown from the end of a dream to the next one at I3 or above, at least
     * @param guardians how many guardians permit for a minor
     * @param aftercare how long after the end each check-in is due
     */
    public record Tier(
            @Stricter(LOWER) int peoplePerFacilitator,
            @Stricter(LOWER) int sleepersPerFacilitator,
            @Stricter(LOWER) int groupCap,
            @Stricter(HIGHER) Duration coolingOff,

            @Stricter(LOWER)
            @Least(
                    value = "PT12H",
                    because = "Whoever consents when check-in begins has consented when the dream starts late.")
            Duration consentMaxAge,

            @Stricter(LOWER)
            @Least(
                    value = "P7D",
                    because =
                            "People read the disclosure, think it over for three days and dream before the approval ends.")
            Duration approvalMaxAge,

            @Stricter(HIGHER) Duration grounding,
            @Stricter(FIXED) ReviewPath review,
            @Stricter(HIGHER) Duration cooldown,
            @Stricter(HIGHER) int guardians,
            @Stricter(FIXED) List<Duration> aftercare) {

        public Tier {
            aftercare = List.copyOf(aftercare);
        }

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

    /** The same, with what a sanctuary made stricter; under another hash unless that is nothing. */
    public PolicyProfile tightened(Tightening by) {
        return by.unchanged() ? this : new TightenedPolicy(this, by).numbers();
    }

    /** Whether any number that a sanctuary may make stricter is less strict than in the other one. */
    public boolean isLaxerThan(PolicyProfile other) {
        return PolicyNumber.TIGHTENABLE.stream()
                .anyMatch(number -> number.direction().isLaxer(number.of(this), number.of(other)));
    }

    public Tier tier(Intensity intensity) {
        Tier tier = tiers.get(intensity);
        if (tier == null) {
            throw new IllegalStateException("policy profile " + name + " has no numbers for " + intensity);
        }
        return tier;
    }

    /**
     * Who decides about an experience: besides what its intensity asks for, a board about fears in sleep, about minors
     * above what is mild, and about vulnerable people.
     */
    public ReviewPath reviewOf(ExperienceFacts experience) {
        // who sleeps cannot look away from a fear, however mild the dream
        boolean fearsInSleep = experience.usesFears() && experience.modality() == Modality.ASLEEP;
        boolean strongForMinors = experience.population().contains(Population.MINORS)
                && experience.intensity().isAbove(Intensity.I2);
        boolean vulnerable = experience.population().contains(Population.VULNERABLE);
        return fearsInSleep || strongForMinors || vulnerable
                ? ReviewPath.BOARD
                : tier(experience.intensity()).review();
    }

    /** After how long without a sign of who facilitates the others are told. */
    public Duration silenceToldAfter() {
        return presenceWithin.multipliedBy(2).dividedBy(3);
    }

    public Reason reason(String number) {
        Reason reason = reasons.get(number);
        if (reason == null) {
            throw new IllegalStateException("policy profile " + name + " has no number " + number);
        }
        return reason;
    }
}
