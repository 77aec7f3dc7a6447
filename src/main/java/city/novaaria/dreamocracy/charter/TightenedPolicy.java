package city.novaaria.dreamocracy.charter;

import city.novaaria.dreamocracy.charter.PolicyProfile.Tier;
import city.novaaria.dreamocracy.charter.Tightening.ByIntensity;
import city.novaaria.dreamocracy.charter.Tightening.Laxer;
import city.novaaria.dreamocracy.kernel.Sha256;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A policy profile with some numbers made stricter; here stands in which direction stricter is.
 *
 * <p>A number that is laxer than the profile's counts as the profile's: a tightening stays one, also when the profile
 * became stricter in the meantime.
 */
final class TightenedPolicy {

    private final PolicyProfile profile;
    private final Tightening by;
    private final List<Laxer> laxer = new ArrayList<>();
    private final PolicyProfile numbers;

    TightenedPolicy(PolicyProfile profile, Tightening by) {
        this.profile = profile;
        this.by = by;
        this.numbers = tightened();
    }

    PolicyProfile numbers() {
        return numbers;
    }

    List<Laxer> laxer() {
        return List.copyOf(laxer);
    }

    private PolicyProfile tightened() {
        Map<Intensity, Tier> tiers = new EnumMap<>(Intensity.class);
        for (Intensity intensity : Intensity.values()) {
            tiers.put(intensity, tier(intensity, profile.tier(intensity)));
        }
        return new PolicyProfile(
                profile.name(),
                profile.version(),
                Sha256.of(profile.sha256() + "\n" + by.json()),
                Map.copyOf(tiers),
                profile.checkInWindow(),
                atMost("fitnessValidity", profile.fitnessValidity(), by.fitnessValidity()),
                atMost("longestPause", profile.longestPause(), by.longestPause()),
                atLeast("boardSeats", profile.boardSeats(), by.boardSeats()),
                atMost("comprehensionTries", profile.comprehensionTries(), by.comprehensionTries()),
                atLeast("comprehensionPercent", profile.comprehensionPercent(), by.comprehensionPercent()),
                atMost("newcomersUpTo", profile.newcomersUpTo(), by.newcomersUpTo()),
                atMost("minorsUpTo", profile.minorsUpTo(), by.minorsUpTo()),
                atMost("screeningFrom", profile.screeningFrom(), by.screeningFrom()),
                atMost("screeningValidity", profile.screeningValidity(), by.screeningValidity()),
                atMost("supportPlanFrom", profile.supportPlanFrom(), by.supportPlanFrom()),
                atMost("wayHomeFrom", profile.wayHomeFrom(), by.wayHomeFrom()),
                atMost("groupAgreementFrom", profile.groupAgreementFrom(), by.groupAgreementFrom()),
                atMost("facilitatorMetFrom", profile.facilitatorMetFrom(), by.facilitatorMetFrom()),
                atMost("selfTestValidity", profile.selfTestValidity(), by.selfTestValidity()),
                atLeast("mergedLimitsFrom", profile.mergedLimitsFrom(), by.mergedLimitsFrom()),
                atMost("hazardReportWorkingDays", profile.hazardReportWorkingDays(), by.hazardReportWorkingDays()),
                profile.reasons());
    }

    private Tier tier(Intensity at, Tier tier) {
        return new Tier(
                atMost("peoplePerFacilitator", at, tier.peoplePerFacilitator(), by.peoplePerFacilitator()),
                atMost("sleepersPerFacilitator", at, tier.sleepersPerFacilitator(), by.sleepersPerFacilitator()),
                atMost("groupCap", at, tier.groupCap(), by.groupCap()),
                atLeast("coolingOff", at, tier.coolingOff(), by.coolingOff()),
                atMost("consentMaxAge", at, tier.consentMaxAge(), by.consentMaxAge()),
                atMost("approvalMaxAge", at, tier.approvalMaxAge(), by.approvalMaxAge()),
                atLeast("grounding", at, tier.grounding(), by.grounding()),
                tier.review(),
                atLeast("cooldown", at, tier.cooldown(), by.cooldown()),
                atLeast("guardians", at, tier.guardians(), by.guardians()),
                tier.aftercare());
    }

    private <T extends Comparable<T>> T atMost(String number, Intensity at, T most, @Nullable ByIntensity<T> wanted) {
        return atMost(pointer(number, at), most, wanted == null ? null : wanted.at(at));
    }

    private <T extends Comparable<T>> T atLeast(String number, Intensity at, T least, @Nullable ByIntensity<T> wanted) {
        return atLeast(pointer(number, at), least, wanted == null ? null : wanted.at(at));
    }

    private <T extends Comparable<T>> T atMost(String pointer, T most, @Nullable T wanted) {
        if (wanted != null && wanted.compareTo(most) > 0) {
            laxer.add(new Laxer(pointer, "at most " + most));
        }
        return wanted == null || wanted.compareTo(most) > 0 ? most : wanted;
    }

    private <T extends Comparable<T>> T atLeast(String pointer, T least, @Nullable T wanted) {
        if (wanted != null && wanted.compareTo(least) < 0) {
            laxer.add(new Laxer(pointer, "at least " + least));
        }
        return wanted == null || wanted.compareTo(least) < 0 ? least : wanted;
    }

    private static String pointer(String number, Intensity at) {
        return number + "/" + at.name().toLowerCase(Locale.ROOT);
    }
}
