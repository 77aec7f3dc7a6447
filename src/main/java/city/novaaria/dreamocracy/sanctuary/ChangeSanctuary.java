package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.http.MergePatch;
import city.novaaria.dreamocracy.http.OneLine;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Asks for a change of a sanctuary. */
@MergePatch
@Schema(description = "A change of a sanctuary; what is left out stays as it is.")
record ChangeSanctuary(
        @Schema(description = "What people call it.", example = "Lantern Hall")
        @Size(min = 1, max = 120)
        @OneLine
        @Nullable
        String name,

        @Schema(description = "Its time zone, by its IANA name.", example = "Europe/Lisbon")
        @Size(min = 1, max = 64)
        @OneLine
        @Nullable
        String timeZone,

        @Schema(description = "The age in years at which people decide for themselves.", example = "18")
        @Min(14)
        @Max(25)
        @Nullable
        Integer ageOfMajority,

        @Schema(description = "The policy profile whose numbers hold there.", example = "nova-aria")
        @Size(min = 1, max = 40)
        @OneLine
        @Nullable
        String policyProfile,

        @Schema(
                description =
                        "Whether sessions may be planned there: SUSPENDED lets what was planned wait, CLOSED is possible"
                                + " while nothing is planned or under way.",
                example = "OPEN")
        Sanctuary.@Nullable State state,

        @Schema(
                description =
                        "Who may read which sessions may be joined there: everybody, or those who work or dream there.",
                example = "PUBLIC")
        Sanctuary.@Nullable Programme programme) {}
