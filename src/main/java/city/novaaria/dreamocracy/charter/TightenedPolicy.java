package city.novaaria.dreamocracy.charter;

import city.novaaria.dreamocracy.charter.PolicyProfile.Tier;
import city.novaaria.dreamocracy.charter.Tightening.Laxer;
import city.novaaria.dreamocracy.kernel.Sha256;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A policy profile with some numbers made stricter.
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
            Tier tier = profile.tier(intensity);
            tiers.put(
                    intensity,
                    PolicyNumber.all(Tier.class, number -> stricter(new PolicyNumber(number, intensity), tier)));
        }
        return PolicyNumber.all(PolicyProfile.class, component -> switch (component.getName()) {
            case "sha256" -> Sha256.of(profile.sha256() + "\n" + by.json());
            case "tiers" -> Map.copyOf(tiers);
            default -> stricter(new PolicyNumber(component, null), profile);
        });
    }

    private Object stricter(PolicyNumber number, Record numbers) {
        Object own = number.in(numbers);
        Object wanted = by.numbers().get(number.pointer());
        if (wanted == null) {
            return own;
        }
        if (number.direction().isLaxer(wanted, own)) {
            laxer.add(new Laxer(number.pointer(), number.direction().bound(), own.toString()));
            return own;
        }
        return wanted;
    }
}
