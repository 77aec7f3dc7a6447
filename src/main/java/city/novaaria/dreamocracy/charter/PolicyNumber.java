package city.novaaria.dreamocracy.charter;

import city.novaaria.dreamocracy.charter.PolicyProfile.Tier;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One number of a policy profile. The table of all numbers, with unit and direction, is {@link PolicyProfile} and its
 * {@link Tier}: what reads, tightens and shows them goes by the components of these records.
 *
 * @param at for which intensity; null when it holds for all
 */
record PolicyNumber(RecordComponent component, @Nullable Intensity at) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Those that a sanctuary may make stricter; first the ones of each intensity. */
    static final List<PolicyNumber> TIGHTENABLE = Stream.concat(
                    components(Tier.class)
                            .flatMap(number -> Stream.of(Intensity.values())
                                    .map(intensity -> new PolicyNumber(number, intensity))),
                    components(PolicyProfile.class).map(number -> new PolicyNumber(number, null)))
            .filter(PolicyNumber::isTightenable)
            .toList();

    /** Such as {@code groupCap/i3}. */
    String pointer() {
        return at == null
                ? component.getName()
                : component.getName() + "/" + at.name().toLowerCase(Locale.ROOT);
    }

    Stricter.Direction direction() {
        return component.getAnnotation(Stricter.class).value();
    }

    /** The least that it may be tightened to; null when it is the least that can be written. */
    @Nullable
    Object least() {
        Least least = component.getAnnotation(Least.class);
        return least == null ? null : JSON.convertValue(least.value(), JSON.constructType(component.getGenericType()));
    }

    boolean isTooStrict(Object wanted) {
        Object least = least();
        return least != null && Stricter.Direction.HIGHER.isLaxer(wanted, least);
    }

    Object read(JsonNode json) {
        return JSON.treeToValue(json, JSON.constructType(component.getGenericType()));
    }

    Object in(Record numbers) {
        try {
            return component.getAccessor().invoke(numbers);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Object of(PolicyProfile profile) {
        return in(at == null ? profile : profile.tier(at));
    }

    /** A record of what the function says for each of its components, in their order. */
    static <R extends Record> R all(Class<R> record, Function<RecordComponent, Object> value) {
        List<RecordComponent> components = components(record).toList();
        Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = components.stream().map(value).toArray();
        try {
            return record.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Stream<RecordComponent> components(Class<? extends Record> record) {
        return Stream.of(record.getRecordComponents());
    }

    private boolean isTightenable() {
        return component.isAnnotationPresent(Stricter.class) && direction() != Stricter.Direction.FIXED;
    }
}
