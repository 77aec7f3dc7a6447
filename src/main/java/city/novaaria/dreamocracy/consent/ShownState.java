package city.novaaria.dreamocracy.consent;

import io.swagger.v3.oas.annotations.media.Schema;

/** Where a consent stands. */
@Schema(name = "ConsentState")
enum ShownState {
    ACTIVE,
    REFUSED,
    EXPIRED,
    WITHDRAWN,
    SUPERSEDED
}
