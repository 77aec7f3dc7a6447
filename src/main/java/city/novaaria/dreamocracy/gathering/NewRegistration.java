package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.http.OneLine;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(description = "Who is to come: you, or somebody whom you bring.")
record NewRegistration(
        @Schema(
                description =
                        "What your guest is called; null when you register yourself. It is read by you and by who holds the"
                                + " gathering.",
                example = "Ida")
        @Size(min = 1, max = 120)
        @OneLine
        @Nullable
        String guest) {

    @Override
    public String toString() {
        return "NewRegistration";
    }
}
