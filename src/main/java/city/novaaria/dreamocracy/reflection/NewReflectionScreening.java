package city.novaaria.dreamocracy.reflection;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

@Schema(name = "ReflectionScreening", description = "Whether a reflection may be used as its author permits.")
record NewReflectionScreening(
        @Schema(description = "CLEAR when nothing in it is about somebody else or needs care first.", example = "CLEAR")
        @NotNull
        Decision decision) {

    @Schema(name = "ReflectionScreeningDecision", description = "Whether a reflection may be used as permitted.")
    enum Decision {
        CLEAR,
        DECLINE
    }
}
