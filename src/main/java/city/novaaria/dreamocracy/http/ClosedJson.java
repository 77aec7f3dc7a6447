package city.novaaria.dreamocracy.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.BeanDeserializerBuilder;
import tools.jackson.databind.deser.NullValueProvider;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;
import tools.jackson.databind.util.AccessPattern;

/** Requests are taken literally: nothing unknown, nothing twice, nothing turned into another type. */
@Configuration(proxyBeanMethods = false)
class ClosedJson {

    private static final int MAX_DEPTH = 32;
    static final int MAX_STRING_LENGTH = 20_000;

    @Bean
    JsonFactoryBuilderCustomizer boundedReading() {
        return factory -> factory.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_STRING_LENGTH)
                        .build());
    }

    @Bean
    JsonMapperBuilderCustomizer closedRequests() {
        return json -> json.enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.USE_NULL_FOR_MISSING_REFERENCE_VALUES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .withCoercionConfigDefaults(defaults -> {
                    for (CoercionInputShape shape : CoercionInputShape.values()) {
                        if (shape != CoercionInputShape.String) {
                            defaults.setCoercion(shape, CoercionAction.Fail);
                        }
                    }
                })
                .withCoercionConfig(
                        LogicalType.Integer,
                        numbers -> numbers.setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                // a whole number is a fraction, too
                .withCoercionConfig(
                        LogicalType.Float,
                        fractions -> fractions
                                .setCoercion(CoercionInputShape.Integer, CoercionAction.TryConvert)
                                .setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Boolean,
                        flags -> flags.setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Textual,
                        texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .addModule(new SimpleModule("merge patches").setDeserializerModifier(new NullsOfPatches()))
                .addModule(new SimpleModule("written times")
                        .addSerializer(Instant.class, new Milliseconds())
                        .addDeserializer(Instant.class, new FromText<>(Instant.class, WrittenTimes::instant))
                        .addDeserializer(UUID.class, new FromText<>(UUID.class, WrittenIds::uuid))
                        .addDeserializer(LocalDate.class, new FromText<>(LocalDate.class, WrittenTimes::date))
                        .addDeserializer(Duration.class, new FromText<>(Duration.class, WrittenTimes::duration)));
    }

    /** Refuses null for what a patch cannot remove; what is left out is no null. */
    private static final class NullsOfPatches extends ValueDeserializerModifier {

        @Override
        public BeanDeserializerBuilder updateBuilder(
                DeserializationConfig config, BeanDescription.Supplier type, BeanDeserializerBuilder builder) {
            SettableBeanProperty[] members = builder.getValueInstantiator().getFromObjectArguments(config);
            if (members != null && type.getBeanClass().isAnnotationPresent(MergePatch.class)) {
                for (int i = 0; i < members.length; i++) {
                    if (!members[i].getType().isReferenceType()) {
                        members[i] = members[i].withNullProvider(new NotRemovable(members[i]));
                        builder.addOrReplaceProperty(members[i], true);
                    }
                }
            }
            return builder;
        }
    }

    private record NotRemovable(SettableBeanProperty member) implements NullValueProvider {

        @Override
        public Object getNullValue(DeserializationContext context) {
            throw InvalidNullException.from(context, member.getFullName(), member.getType());
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }

        @Override
        public AccessPattern getNullAccessPattern() {
            return AccessPattern.DYNAMIC;
        }
    }

    /** Ids and times come as their one documented text: no numbers, no lists, nothing that a database cannot keep. */
    private static final class FromText<T> extends ValueDeserializer<T> {

        private final Class<T> type;
        private final Function<String, T> reading;

        FromText(Class<T> type, Function<String, T> reading) {
            this.type = type;
            this.reading = reading;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            if (json.hasToken(JsonToken.VALUE_STRING)) {
                try {
                    return reading.apply(json.getString());
                } catch (DateTimeException | IllegalArgumentException notOne) {
                    return type.cast(context.handleWeirdStringValue(type, "", "not of the documented form"));
                }
            }
            return type.cast(context.handleUnexpectedToken(type, json));
        }
    }

    /** Every instant leaves with exactly three fraction digits, so that clients can compare texts. */
    private static final class Milliseconds extends ValueSerializer<Instant> {

        private static final DateTimeFormatter FORMAT =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

        @Override
        public void serialize(Instant instant, JsonGenerator json, SerializationContext context) {
            json.writeString(FORMAT.format(instant));
        }
    }
}
