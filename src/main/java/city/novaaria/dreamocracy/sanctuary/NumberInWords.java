package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.charter.PolicyProfile.ReviewPath;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A number of a policy profile as people read it.
 *
 * @param name by which programs know it
 * @param says what it bounds
 * @param values one for each intensity, or a single one
 */
record NumberInWords(String name, String says, List<String> values, String rationale, String source) {

    private static final String RATIONALE = "rationale";
    private static final String SOURCE = "source";

    NumberInWords {
        values = List.copyOf(values);
    }

    static List<NumberInWords> of(PolicyProfileView profile) {
        return Stream.of(PolicyProfileView.class.getRecordComponents())
                .filter(number -> number.getType().getEnclosingClass() == ShownNumber.class)
                .map(number -> of(number, (Record) read(number, profile)))
                .toList();
    }

    /** Whether one number holds for every intensity. */
    boolean isOne() {
        return values.size() == 1;
    }

    private static NumberInWords of(RecordComponent number, Record shown) {
        List<String> values = new ArrayList<>();
        String rationale = "";
        String source = "";
        for (RecordComponent part : shown.getClass().getRecordComponents()) {
            Object value = read(part, shown);
            switch (part.getName()) {
                case RATIONALE -> rationale = String.valueOf(value);
                case SOURCE -> source = String.valueOf(value);
                default -> values.add(inWords(value));
            }
        }
        // the annotation is on the accessor, too
        String says = number.getAccessor().getAnnotation(Schema.class).description();
        return new NumberInWords(number.getName(), says, values, rationale, source);
    }

    private static Object read(RecordComponent component, Record from) {
        try {
            return component.getAccessor().invoke(from);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String inWords(Object value) {
        return switch (value) {
            case Duration time -> inWords(time);
            case Collection<?> several ->
                several.isEmpty()
                        ? "none"
                        : several.stream().map(NumberInWords::inWords).collect(Collectors.joining(", "));
            case ReviewPath path ->
                switch (path) {
                    case ONE_REVIEWER -> "one reviewer";
                    case TWO_REVIEWERS -> "two reviewers";
                    case BOARD -> "a board";
                };
            case Boolean holds -> holds ? "yes" : "no";
            default -> value.toString();
        };
    }

    private static String inWords(Duration time) {
        if (time.isZero()) {
            return "none";
        }
        if (time.toMinutes() % 60 != 0) {
            return time.toMinutes() + " min";
        }
        return time.toHours() % 24 == 0 && time.toDays() > 3 ? time.toDays() + " days" : time.toHours() + " h";
    }
}
