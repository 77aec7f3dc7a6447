package city.novaaria.dreamocracy.problems;

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

    public static FieldError at(String pointer, String code, String detail) {
        return new FieldError(pointer, null, null, code, detail, Map.of());
    }

    public static FieldError ofParameter(String parameter, String code, String detail) {
        return new FieldError(null, parameter, null, code, detail, Map.of());
    }

    public static FieldError ofHeader(String header, String code, String detail) {
        return new FieldError(null, null, header, code, detail, Map.of());
    }

    FieldError with(Map<String, Object> bounds) {
        return new FieldError(pointer, parameter, header, code, detail, bounds);
    }
}
