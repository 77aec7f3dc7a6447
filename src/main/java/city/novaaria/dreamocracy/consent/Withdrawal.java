package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is taken back. */
@JsonIgnoreProperties(ignoreUnknown = true) // an old form of it must not keep anybody
@Schema(description = "What is taken back; everything when it is left out.")
record Withdrawal(
        @Schema(
                description = "The scopes to take back. With one that taking part needs, as the serving says,"
                        + " the whole consent ends, and the person is out. Taking back what was said about fears (FEAR_IN_...) is a stated"
                        + " no, as in a consent.",
                example = "[\"GROUP_VISIBILITY\"]")
        @Size(max = 14)
        @JsonSetter(contentNulls = Nulls.SKIP)
        @Nullable
        Set<Scope> scopes) {

    /** What to take back; everything when nothing is said. An empty list would say neither. */
    Set<Scope> taken() {
        if (scopes != null && scopes.isEmpty()) {
            throw Refused.unprocessable(FieldError.at("#/scopes", "Empty", "scopes-empty"));
        }
        return scopes == null ? Set.of() : scopes;
    }
}
