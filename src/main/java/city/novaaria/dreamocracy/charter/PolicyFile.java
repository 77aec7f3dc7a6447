package city.novaaria.dreamocracy.charter;

import city.novaaria.dreamocracy.charter.PolicyProfile.Reason;
import city.novaaria.dreamocracy.charter.PolicyProfile.ReviewPath;
import city.novaaria.dreamocracy.charter.PolicyProfile.Tier;
import city.novaaria.dreamocracy.kernel.Sha256;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file of one policy profile; reading refuses a number that is missing, or that does not say why and from where. */
final class PolicyFile {

    private final byte[] bytes;
    private final JsonNode json;
    private final Map<String, Reason> reasons = new HashMap<>();

    PolicyFile(byte[] bytes) {
        this.bytes = bytes.clone();
        this.json = JsonMapper.builder().build().readTree(bytes);
    }

    PolicyProfile read() {
        Map<Intensity, Tier> tiers = new EnumMap<>(Intensity.class);
        for (Intensity intensity : Intensity.values()) {
            tiers.put(intensity, tier(intensity.name()));
        }
        return new PolicyProfile(
                json.required("name").stringValue(),
                json.required("version").intValue(),
                Sha256.of(bytes),
                Map.copyOf(tiers),
                duration("checkInWindow", "value"),
                duration("fitnessValidity", "value"),
                duration("longestPause", "value"),
                count("boardSeats", "value"),
                count("comprehensionTries", "value"),
                count("comprehensionPercent", "value"),
                intensity("newcomersUpTo"),
                intensity("minorsUpTo"),
                intensity("screeningFrom"),
                duration("screeningValidity", "value"),
                intensity("supportPlanFrom"),
                intensity("wayHomeFrom"),
                intensity("groupAgreementFrom"),
                intensity("facilitatorMetFrom"),
                duration("selfTestValidity", "value"),
                count("mergedLimitsFrom", "value"),
                count("hazardReportWorkingDays", "value"),
                Map.copyOf(reasons));
    }

    private Tier tier(String intensity) {
        return new Tier(
                count("peoplePerFacilitator", intensity),
                count("sleepersPerFacilitator", intensity),
                count("groupCap", intensity),
                duration("coolingOff", intensity),
                duration("consentMaxAge", intensity),
                duration("approvalMaxAge", intensity),
                duration("grounding", intensity),
                ReviewPath.valueOf(number("review", intensity).stringValue()),
                duration("cooldown", intensity),
                count("guardians", intensity),
                number("aftercare", intensity)
                        .valueStream()
                        .map(due -> Duration.parse(due.stringValue()))
                        .toList());
    }

    private Intensity intensity(String number) {
        return Intensity.valueOf(number(number, "value").stringValue());
    }

    private int count(String number, String key) {
        return number(number, key).intValue();
    }

    private Duration duration(String number, String key) {
        return Duration.parse(number(number, key).stringValue());
    }

    private JsonNode number(String number, String key) {
        JsonNode entry = json.required(number);
        reasons.put(number, new Reason(said(entry, number, "rationale"), said(entry, number, "source")));
        return entry.required(key);
    }

    private static String said(JsonNode entry, String number, String what) {
        String text = entry.required(what).stringValue();
        if (text.isBlank()) {
            throw new IllegalStateException("no " + what + " for " + number);
        }
        return text;
    }
}
