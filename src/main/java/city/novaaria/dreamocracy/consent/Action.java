package city.novaaria.dreamocracy.consent;

import io.swagger.v3.oas.annotations.media.Schema;

/** What its giver can do with a consent. */
@Schema(name = "ConsentAction")
enum Action {
    WITHDRAW
}
