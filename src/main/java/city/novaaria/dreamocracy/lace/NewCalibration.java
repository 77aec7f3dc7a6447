package city.novaaria.dreamocracy.lace;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "NewLaceCalibration", description = "What was seen of a neural lace when it was tested.")
record NewCalibration(
        @Schema(description = "It passed its self-test.", example = "true") @NotNull
        Boolean selfTestPassed,

        @Schema(description = "It was seen to let go safely when power and network were lost.", example = "true")
        @NotNull
        Boolean failSafeProved,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description =
                                        "For whom it was tried and found fit; nobody in particular when left out, as after"
                                                + " a change of firmware.",
                                example = "[\"LEFT_HANDED\"]"))
        @Size(max = 10)
        @Nullable
        List<@NotNull LaceAccommodation> accommodations) {}
