package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.http.Prose;
import city.novaaria.dreamocracy.kernel.SessionId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(description = "Into which session somebody's seat is moved.")
record SeatMove(
        @Schema(
                description = "The other session, of the same sanctuary.",
                example = "01930000-0000-7000-8000-000000000602")
        @NotNull
        SessionId sessionId,

        @Schema(
                description = "What the person is told at the enrollment that they had.",
                example = "The Loft has more room on the same evening.")
        @Size(min = 1, max = 500)
        @Prose
        @Nullable
        String reason) {

    @Override
    public String toString() {
        return "SeatMove";
    }
}
