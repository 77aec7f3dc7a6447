package city.novaaria.dreamocracy.http;

import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Bounds that one rule can say for every schema: of formats, which requests are held to as well, and of replies.
 *
 * <p>A request's other bounds come from its validation, and only from there.
 */
@SuppressWarnings("rawtypes") // the library names schemas without their type
final class ApiBounds {

    private static final Map<String, Integer> LONGEST =
            Map.of("uuid", 36, "date", 10, "date-time", WrittenTimes.LONGEST, "duration", WrittenTimes.LONGEST);
    private static final BigDecimal MOST_INT = BigDecimal.valueOf(Integer.MAX_VALUE);

    /** Beyond this, JavaScript rounds. */
    private static final BigDecimal MOST_LONG = BigDecimal.valueOf((1L << 53) - 1);

    /** More than any house has of anything. */
    private static final int MOST_ITEMS = 100_000;

    private static final String HASH = "^[0-9a-f]{64}$";
    private static final String TEXT = "^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F]*$";

    private ApiBounds() {}

    static void ofFormat(Schema<?> schema) {
        Integer longest = schema.getFormat() == null ? null : LONGEST.get(schema.getFormat());
        if (longest != null) {
            schema.setMaxLength(longest);
        }
        if ("date-time".equals(schema.getFormat()) && schema.getExample() == null) {
            schema.setExample("2143-05-02T20:00:00.000Z");
        }
    }

    /** What a parameter holds that is not validated but looked up; a value that is given twice filters as one. */
    static void ofParameter(Schema<?> schema) {
        if (is("array", schema)) {
            schema.setUniqueItems(null);
            schema.setMaxItems(ClosedParameters.MOST_VALUES);
        } else if (is("integer", schema)) {
            ofInteger(schema);
        } else if (schema.getEnum() != null && schema.getEnum().size() == 1) {
            schema.setConst(schema.getEnum().getFirst());
            schema.setEnum(null);
        }
    }

    /** Replies hold what requests brought or what the service says. */
    static void ofReply(String name, Schema<?> schema) {
        if (is("integer", schema)) {
            ofInteger(schema);
        } else if (is("array", schema) && schema.getMaxItems() == null) {
            List<?> choices =
                    schema.getItems() == null ? null : schema.getItems().getEnum();
            schema.setMaxItems(choices == null ? MOST_ITEMS : choices.size());
        } else if (is("string", schema) && schema.getEnum() == null) {
            boolean hash = name.equals("sha256") || name.endsWith("Sha256");
            if (schema.getMaxLength() == null) {
                schema.setMaxLength(hash ? 64 : ClosedJson.MAX_STRING_LENGTH);
            }
            if (schema.getPattern() == null && schema.getFormat() == null) {
                schema.setPattern(hash ? HASH : TEXT);
            }
        }
    }

    private static void ofInteger(Schema<?> schema) {
        if (schema.getMinimum() == null) {
            schema.setMinimum(BigDecimal.ZERO);
        }
        if (schema.getMaximum() == null) {
            schema.setMaximum("int64".equals(schema.getFormat()) ? MOST_LONG : MOST_INT);
        }
    }

    private static boolean is(String type, Schema schema) {
        return type.equals(schema.getType())
                || (schema.getTypes() != null && schema.getTypes().contains(type));
    }
}
