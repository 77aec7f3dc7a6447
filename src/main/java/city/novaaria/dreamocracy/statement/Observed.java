package city.novaaria.dreamocracy.statement;

import io.swagger.v3.oas.annotations.media.Schema;

/** Whether adverse events were observed in somebody who dreamt. */
@Schema(name = "ObservedAdverseEvents")
enum Observed {
    NONE,
    OBSERVED
}
