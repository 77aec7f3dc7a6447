package city.novaaria.dreamocracy.fear;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(description = "A fear that was taken back.")
record WithdrawnFear(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000305")
        FearId id,

        @Schema(description = "Always WITHDRAWN.", example = "WITHDRAWN")
        Fear.State state) {}
