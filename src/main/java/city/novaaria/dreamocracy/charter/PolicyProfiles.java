package city.novaaria.dreamocracy.charter;

import city.novaaria.dreamocracy.charter.PolicyProfile.ReviewPath;
import city.novaaria.dreamocracy.charter.PolicyProfile.Tier;
import city.novaaria.dreamocracy.kernel.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The policy profiles that the service ships; a file that lacks a number or its rationale fails the start. */
public final class PolicyProfiles {

    private static final List<String> SHIPPED = List.of("nova-aria");

    private final Map<String, PolicyProfile> byName;

    private PolicyProfiles(Collection<PolicyProfile> profiles) {
        this.byName = profiles.stream().collect(Collectors.toMap(PolicyProfile::name, Function.identity()));
    }

    public static PolicyProfiles shipped() {
        return new PolicyProfiles(SHIPPED.stream().map(PolicyProfiles::read).toList());
    }

    public Optional<PolicyProfile> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public PolicyProfile named(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("no such policy profile is shipped"));
    }

    public List<String> names() {
        return byName.keySet().stream().sorted().toList();
    }

    private static PolicyProfile read(String name) {
        try (InputStream file = PolicyProfiles.class.getResourceAsStream("/policy/" + name + ".json")) {
            if (file == null) {
                throw new IllegalStateException("policy profile " + name + " is not shipped");
            }
            return parse(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static PolicyProfile parse(byte[] file) {
        JsonNode json = JsonMapper.builder().build().readTree(file);
        Map<Intensity, Tier> tiers = new EnumMap<>(Intensity.class);
        for (Intensity intensity : Intensity.values()) {
            Numbers numbers = (field) -> number(json, field, intensity.name());
            tiers.put(
                    intensity,
                    new Tier(
                            numbers.of("peoplePerFacilitator").intValue(),
                            numbers.of("sleepersPerFacilitator").intValue(),
                            numbers.of("groupCap").intValue(),
                            Duration.parse(numbers.of("coolingOff").stringValue()),
                            Duration.parse(numbers.of("consentMaxAge").stringValue()),
                            Duration.parse(numbers.of("approvalMaxAge").stringValue()),
                            Duration.parse(numbers.of("grounding").stringValue()),
                            ReviewPath.valueOf(numbers.of("review").stringValue())));
        }
        return new PolicyProfile(
                json.required("name").stringValue(),
                json.required("version").intValue(),
                Sha256.of(file),
                Map.copyOf(tiers),
                Duration.parse(number(json, "checkInWindow", "value").stringValue()),
                Duration.parse(number(json, "fitnessValidity", "value").stringValue()),
                Duration.parse(number(json, "longestPause", "value").stringValue()),
                number(json, "boardSeats", "value").intValue());
    }

    private static JsonNode number(JsonNode profile, String field, String key) {
        JsonNode entry = profile.required(field);
        if (entry.required("rationale").stringValue().isBlank()) {
            throw new IllegalStateException("no rationale for " + field);
        }
        return entry.required(key);
    }

    private interface Numbers {
        JsonNode of(String field);
    }
}
