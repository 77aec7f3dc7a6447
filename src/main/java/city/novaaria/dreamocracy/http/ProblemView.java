package city.novaaria.dreamocracy.http;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.TimeConflict;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The shape of every refusal; only for the document. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = ProblemView.NAME, description = "Why the request was refused and what to do next (RFC 9457).")
record ProblemView(
        @Schema(
                format = "uri-reference",
                description = "Where the kind of problem is described.",
                example = "/problems/not-found")
        String type,

        @Schema(description = "The kind of problem in a few words.", example = "There is nothing here for you")
        String title,

        @Schema(description = "The HTTP status.", minimum = "400", maximum = "599", example = "404")
        int status,

        @Schema(description = "What to do next.", example = "Check the address and the id.")
        String detail,

        @Schema(
                format = "uri",
                description = "This one answer; it stands in the log, too.",
                example = "urn:uuid:5f0c8e0a-3f6e-4f6e-9a64-0b6c2f1f7d55")
        String instance,

        @Schema(
                description = "The kind of problem as a stable name.",
                pattern = "^[a-z]+(?:-[a-z]+){0,19}$",
                maxLength = 64,
                example = "not-found")
        String code,

        @Schema(
                description =
                        "Whether the same request may succeed later without any change: from `possibleFrom` on where"
                                + " that is said, else after the seconds of `Retry-After`.",
                example = "false")
        boolean retryable,

        @Schema(description = "Every fault of the request, where there are any.") @Nullable
        List<FieldError> errors,

        @Schema(
                description = "Where things stand, when a step is not possible.",
                pattern = ProblemView.CONSTANT,
                maxLength = 64,
                example = "OPEN")
        @Nullable
        String currentState,

        @Schema(description = "The steps that are possible instead.", example = "[\"CANCEL\"]") @Nullable
        List<String> allowedActions,

        @Schema(
                description = "From when on the same request may succeed, when it only takes time.",
                example = "2143-05-02T19:00:00.000Z")
        @Nullable
        Instant possibleFrom,

        @Schema(
                description = "The enrollment that counts, when the one that was named has ended.",
                example = "01930000-0000-7000-8000-000000000701")
        @Nullable
        EnrollmentId enrollmentId,

        @Schema(
                description = "The sessions that stand in the way.",
                example = "[\"01930000-0000-7000-8000-000000000601\"]")
        @Nullable
        List<SessionId> sessionIds,

        @Schema(
                description = "What shows the file that was to be removed, as far as you may know: the newest of it.",
                example = "[\"01930000-0000-7000-8000-000000000a51\"]")
        @Nullable
        List<UUID> usedBy,

        @Schema(description = "Where several times were asked for: those at which something stands in the way.")
        @Nullable
        List<TimeConflict> conflicts,

        @Schema(description = "Every objection of the charter, when it objects.") @Nullable
        List<Map<String, Object>> objections) {

    static final String NAME = "Problem";
    static final String CONSTANT = "^[A-Z][A-Z_]*$";
    static final List<String> ALWAYS = List.of("code", "detail", "instance", "retryable", "status", "title", "type");
}
