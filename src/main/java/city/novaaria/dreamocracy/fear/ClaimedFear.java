package city.novaaria.dreamocracy.fear;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(description = "An anonymous fear, as whoever has its claim code sees it.")
record ClaimedFear(
        @Schema(description = """
                The fear with its text. Its `allowedActions` are what you may do without the code; with it you may \
                POST /fear-narrowings, /fear-withdrawals and, while it is NEEDS_REDACTION, /fear-redactions.""") FearView fear,

        @Schema(description = "The works that use it, the newest 100.")
        List<FearUse> uses,

        @Schema(description = "How often somebody was shown its text, except with the code.", example = "2")
        int timesRead) {

    @Override
    public String toString() {
        return "ClaimedFear[" + fear.id() + "]";
    }
}
