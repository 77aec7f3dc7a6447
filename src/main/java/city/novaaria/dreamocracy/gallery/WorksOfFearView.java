package city.novaaria.dreamocracy.gallery;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;

@Schema(name = "WorksOfFear", description = "The works that were made of an anonymous fear.")
record WorksOfFearView(
        @Schema(description = "The newest 100.") @Size(max = 100)
        List<FearWorkView> works) {

    WorksOfFearView {
        works = List.copyOf(works);
    }
}
