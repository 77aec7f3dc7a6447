package city.novaaria.dreamocracy.charter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The numbers that a sanctuary made stricter than its policy profile has them.
 *
 * <p>Its JSON is canonical: the same numbers make the same text, in the order in which the profile lists them, and
 * nothing stands in it that is not tightened.
 *
 * @param numbers by their pointers, such as {@code groupCap/i3}
 */
public record Tightening(Map<String, Object> numbers) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Tightening {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }

    /**
     * A number that is laxer than the profile's.
     *
     * @param pointer to it, such as {@code groupCap/i3}
     * @param bound where it may be, compared with the profile's
     * @param own the profile's, such as 25
     */
    public record Laxer(String pointer, Bound bound, String own) {}

    /** Where a number may be, compared with that of the profile. */
    public enum Bound {
        AT_MOST,
        AT_LEAST,
        EXACTLY
    }

    /**
     * A number with which nothing could go on.
     *
     * @param pointer to it, such as {@code presenceWithin}
     * @param least what it may be, at least, such as PT40S
     */
    public record TooStrict(String pointer, String least) {}

    public static Tightening of(String json) {
        JsonNode written = JSON.readTree(json);
        Map<String, Object> numbers = new LinkedHashMap<>();
        for (PolicyNumber number : PolicyNumber.TIGHTENABLE) {
            JsonNode value = written.at("/" + number.pointer());
            if (!value.isMissingNode() && !value.isNull()) {
                numbers.put(number.pointer(), number.read(value));
            }
        }
        return new Tightening(numbers);
    }

    /** Nothing is tightened. */
    public static Tightening nothing() {
        return new Tightening(Map.of());
    }

    public String json() {
        ObjectNode json = JSON.createObjectNode();
        numbers.forEach((pointer, value) -> {
            int slash = pointer.indexOf('/');
            ObjectNode parent = slash < 0 ? json : json.withObjectProperty(pointer.substring(0, slash));
            parent.set(pointer.substring(slash + 1), JSON.valueToTree(value));
        });
        return JSON.writeValueAsString(json);
    }

    /** Every number is the profile's. */
    public boolean unchanged() {
        return numbers.isEmpty();
    }

    /** Everything in it with which nothing could go on, whatever the profile. */
    public List<TooStrict> tooStrict() {
        return tooStrictNumbers()
                .map(number -> new TooStrict(number.pointer(), String.valueOf(number.least())))
                .toList();
    }

    /** The same, with the least that works where a number is below it, as it could be written before there was such a least. */
    public Tightening workable() {
        Map<String, Object> raised = new LinkedHashMap<>(numbers);
        tooStrictNumbers().forEach(number -> raised.put(number.pointer(), Objects.requireNonNull(number.least())));
        return new Tightening(raised);
    }

    private Stream<PolicyNumber> tooStrictNumbers() {
        return PolicyNumber.TIGHTENABLE.stream().filter(number -> {
            Object wanted = numbers.get(number.pointer());
            return wanted != null && number.isTooStrict(wanted);
        });
    }

    /** Everything in it that the profile does not allow; empty when it only tightens. */
    public List<Laxer> laxerThan(PolicyProfile profile) {
        return new TightenedPolicy(profile, this).laxer();
    }
}
