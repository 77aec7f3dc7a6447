package city.novaaria.dreamocracy.problems;

import city.novaaria.dreamocracy.kernel.Texts;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with one place of a request; it never repeats the value that was sent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What is wrong with one place of the request.")
public record FieldError(
        @Schema(description = "JSON pointer into the body, as a URI fragment.", example = "#/birthDate") @Nullable
        String pointer,

        @Schema(description = "Name of the query or path parameter.", example = "limit") @Nullable
        String parameter,

        @Schema(description = "Name of the header.", example = "If-Match") @Nullable
        String header,

        @Schema(description = "Stable name of what is wrong.", example = "Past")
        String code,

        @Schema(description = "What a correct value looks like.", example = "must be a past date")
        String detail,

        @Schema(description = "The bounds that were broken.")
        Map<String, Object> params) {

    /** With the text {@code value.} and the name of what the value must be. */
    public static FieldError at(String pointer, String code, String wanted) {
        return at(pointer, code, wanted, Map.of());
    }

    public static FieldError at(String pointer, String code, String wanted, Map<String, ?> parameters) {
        return saidAt(pointer, code, text(wanted, parameters));
    }

    public static FieldError ofParameter(String parameter, String code, String wanted) {
        return ofParameter(parameter, code, wanted, Map.of());
    }

    public static FieldError ofParameter(String parameter, String code, String wanted, Map<String, ?> parameters) {
        return saidOfParameter(parameter, code, text(wanted, parameters));
    }

    public static FieldError ofHeader(String header, String code, String wanted) {
        return ofHeader(header, code, wanted, Map.of());
    }

    public static FieldError ofHeader(String header, String code, String wanted, Map<String, ?> parameters) {
        return new FieldError(null, null, header, code, text(wanted, parameters), Map.of());
    }

    static FieldError ofType(String pointer, @Nullable Class<?> wanted) {
        return saidAt(pointer, "Type", WantedTypes.say(wanted));
    }

    public static FieldError ofTypeOfParameter(String parameter, @Nullable Class<?> wanted) {
        return saidOfParameter(parameter, "Type", WantedTypes.say(wanted));
    }

    /** What a constraint says is in the language of the request already. */
    static FieldError saidAt(String pointer, String code, String detail) {
        return new FieldError(pointer, null, null, code, detail, Map.of());
    }

    static FieldError saidOfParameter(String parameter, String code, String detail) {
        return new FieldError(null, parameter, null, code, detail, Map.of());
    }

    private static String text(String wanted, Map<String, ?> parameters) {
        return Texts.ofRequest().say("value." + wanted, parameters);
    }

    FieldError with(Map<String, Object> bounds) {
        return new FieldError(pointer, parameter, header, code, detail, bounds);
    }
}
