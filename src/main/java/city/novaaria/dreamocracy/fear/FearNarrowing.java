package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.http.OneLine;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

@Schema(description = "What an anonymous fear may be used for no more; at least one of `noLongerFor` and `until`.")
record FearNarrowing(
        @Schema(description = "The claim code.", example = "58hj02tk1sakjchqnqnaj2bs0j")
        @NotNull
        @Size(min = 1, max = 100)
        @OneLine
        String claimCode,

        @Schema(description = "The purposes for which it may be used no more.", example = "[\"ART\"]")
        @Size(min = 1, max = 5)
        @UniqueElements
        @Nullable
        List<Permission.@NotNull Purpose> noLongerFor,

        @Schema(
                description =
                        "When every permission ends, unless it ends before; in the future, at most 100 years away.",
                example = "2030-12-31T23:00:00.000Z")
        @Nullable
        Instant until) {

    @Override
    public String toString() {
        return "FearNarrowing";
    }
}
