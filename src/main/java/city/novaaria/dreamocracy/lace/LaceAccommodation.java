package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.kernel.JsonColumn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** For whom a lace is made fit; a closed list, so that what is asked for and what there is meet. */
@Schema(
        name = "LaceAccommodation",
        description = "For whom a neural lace is made fit; more may come.",
        enumAsRef = true)
enum LaceAccommodation {
    /** Its signs can be felt and heard. */
    LOW_VISION,
    /** Its signs can be felt and seen. */
    LOW_HEARING,
    /** It is worn together with a hearing aid or an implant. */
    HEARING_DEVICE,
    LEFT_HANDED,
    /** It takes no movement to stop it. */
    LIMITED_MOVEMENT,
    SENSITIVE_SKIN;

    /** Each once, in the order of the list. */
    static List<LaceAccommodation> each(@Nullable List<LaceAccommodation> said) {
        return said == null ? List.of() : said.stream().distinct().sorted().toList();
    }

    /** Keeps the names as JSON. */
    static final class Column extends JsonColumn<List<LaceAccommodation>> {

        Column() {
            super(new TypeReference<>() {});
        }
    }
}
