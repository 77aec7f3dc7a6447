package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts.Understanding;
import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.kernel.JsonColumn;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

@Schema(description = "A yes or no to one scope.")
record Decision(
        @Schema(description = "What was decided about.", example = "PARTICIPATE")
        Scope scope,

        @Schema(description = "Whether it was granted.", example = "true")
        boolean granted,

        @Schema(description = "When the person took it back; null while it stands.") @Nullable
        Instant withdrawnAt) {

    boolean grantedNow() {
        return granted && withdrawnAt == null;
    }

    Decision withdrawn(Instant at) {
        return grantedNow() ? new Decision(scope, true, at) : this;
    }

    /** Keeps decisions as JSON in one column. */
    @Converter
    static class Decisions extends JsonColumn<List<Decision>> {

        Decisions() {
            super(new TypeReference<>() {});
        }
    }

    /** Keeps what was known of the person's understanding as JSON in one column. */
    @Converter
    static class Understood extends JsonColumn<Understanding> {

        Understood() {
            super(new TypeReference<>() {});
        }
    }

    /** Keeps the chosen answers as JSON in one column. */
    @Converter
    static class Answers extends JsonColumn<List<Integer>> {

        Answers() {
            super(new TypeReference<>() {});
        }
    }
}
