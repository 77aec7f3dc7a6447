package city.novaaria.dreamocracy.gate;

import io.swagger.v3.oas.annotations.media.Schema;

/** What to leave out. */
@Schema(name = "ReadinessPart")
enum Only {
    objections
}
