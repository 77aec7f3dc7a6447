package city.novaaria.dreamocracy.care;

import city.novaaria.dreamocracy.sanctuary.CrewId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

@Schema(description = "On whom of the crew the person depends, and as what.")
record NewRelation(
        @Schema(description = "Any role of that member of the crew.", example = "01930000-0000-7000-8000-000000000030")
        @NotNull
        CrewId crewId,

        @Schema(description = "What the person is to them.", example = "STUDENT") @NotNull
        Relation.Kind kind) {

    @Override
    public String toString() {
        return "NewRelation";
    }
}
