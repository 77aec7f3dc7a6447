package city.novaaria.dreamocracy.fear;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The fear as GET shows it to its owner, with what is told only now. */
@Schema(description = "The fear that was submitted.")
record SubmittedFear(
        @JsonUnwrapped FearView fear,

        @Schema(
                description = "Takes an anonymous fear back; shown this once, and null when you are signed in.",
                example = "7m3kq0x9v2c8r5t1w6y4z0b3dn")
        @Nullable
        String claimCode) {

    @Override
    public String toString() {
        return "SubmittedFear[" + fear.id() + "]";
    }
}
