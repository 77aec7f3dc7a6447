package city.novaaria.dreamocracy.gate;

import io.swagger.v3.oas.annotations.media.Schema;

/** How somebody stands with their screening. */
@Schema(name = "ScreeningStanding")
enum ScreeningStanding {
    /** They have a seat ahead that asks for a screening, and none of theirs will count when it starts. */
    NEEDED,
    /** The latest one referred them, and nobody has had a second look yet. */
    REFERRED,
    /** The latest one counts, whatever it came to. */
    VALID
}
