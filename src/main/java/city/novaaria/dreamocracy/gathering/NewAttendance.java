package city.novaaria.dreamocracy.gathering;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

@Schema(name = "NewGatheringAttendance", description = "To which meetings somebody came.")
record NewAttendance(
        @Schema(description = "The numbers of the meetings; empty for none.", example = "[1]") @NotNull @Size(max = 30)
        List<@NotNull @Min(1) @Max(30) Integer> meetings) {}
