package city.novaaria.dreamocracy.participant;

import io.swagger.v3.oas.annotations.media.Schema;

/** What somebody of the crew looked for. */
@Schema(name = "SoughtPeople")
enum Sought {
    /** People whose name begins so. */
    NAME,
    /** In which sessions one person has or had a seat. */
    SEATS
}
