package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.charter.PolicyProfiles;
import city.novaaria.dreamocracy.charter.Tightening;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What no schema can say about the time and the numbers of a house. */
final class HouseLaw {

    private HouseLaw() {}

    /** Refuses with 422 what is no time zone, and no profile; null is left as it is. */
    static void mustFit(@Nullable String timeZone, @Nullable String policyProfile, PolicyProfiles policies) {
        List<FieldError> errors = new ArrayList<>();
        if (timeZone != null && !isTimeZone(timeZone)) {
            errors.add(FieldError.at("#/timeZone", "TimeZone", "time-zone"));
        }
        if (policyProfile != null && policies.find(policyProfile).isEmpty()) {
            errors.add(
                    FieldError.at("#/policyProfile", "PolicyProfile", "profile", Map.of("profiles", policies.names())));
        }
        if (!errors.isEmpty()) {
            throw Refused.unprocessable(errors.toArray(FieldError[]::new));
        }
    }

    /** Refuses with 422 every number that is laxer than the profile's, and every one with which nothing could go on. */
    static void mustTighten(Tightening numbers, PolicyProfile profile) {
        Stream<FieldError> laxer = numbers.laxerThan(profile).stream()
                .map(number -> FieldError.at(
                        "#/" + number.pointer(),
                        "Laxer",
                        "laxer",
                        Map.of("bound", number.bound(), "own", number.own())));
        Stream<FieldError> tooStrict = numbers.tooStrict().stream()
                .map(number -> FieldError.at(
                        "#/" + number.pointer(), "TooStrict", "too-strict", Map.of("least", number.least())));
        FieldError[] errors = Stream.concat(laxer, tooStrict).toArray(FieldError[]::new);
        if (errors.length > 0) {
            throw Refused.unprocessable(errors);
        }
    }

    /** A region of IANA: an offset or an abbreviation says nothing about summers to come. */
    private static boolean isTimeZone(String name) {
        return name.contains("/")
                && !name.startsWith("SystemV/")
                && ZoneId.getAvailableZoneIds().contains(name);
    }
}
