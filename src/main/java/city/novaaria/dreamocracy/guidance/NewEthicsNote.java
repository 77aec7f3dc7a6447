package city.novaaria.dreamocracy.guidance;

import city.novaaria.dreamocracy.http.OneLine;
import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "NewEthicsNote",
        description = "What an ethicist writes down. It names nobody: published, it cannot be edited.")
record NewEthicsNote(
        @Schema(description = "What it is.", example = "FRAMEWORK") @NotNull
        EthicsNoteKind kind,

        @Schema(description = "Who reads it once it is published.", example = "ANYBODY") @NotNull
        EthicsNoteAudience audience,

        @Schema(description = "Its title.", example = "A stop word that works asleep")
        @NotNull
        @Size(min = 1, max = 200)
        @OneLine
        String title,

        @Schema(
                description = "What it says; lines are kept as they are.",
                example = "Rehearse the stop signal while people are still awake, and once more at the first pause.")
        @NotNull
        @Size(min = 1, max = 20_000)
        @Prose
        String text,

        @Schema(description = "The rules of the charter that it is about.", example = "[\"LIV-03\"]")
        @Nullable
        @Size(max = 20)
        @UniqueElements
        List<@NotNull @Size(min = 4, max = 10) @Pattern(regexp = EthicsNoteController.RULE) String> rules,

        @Schema(
                description =
                        "What it rests on: sessions, incidents and reviews of the sanctuary. Shown to its ethicists only.",
                example = "[]")
        @Nullable
        @Size(max = 50)
        @UniqueElements
        List<@NotNull @Valid Ground> grounds) {

    List<String> allRules() {
        return Objects.requireNonNullElse(rules, List.of());
    }

    List<Ground> allGrounds() {
        return Objects.requireNonNullElse(grounds, List.of());
    }

    @Override
    public String toString() {
        return "NewEthicsNote";
    }
}
