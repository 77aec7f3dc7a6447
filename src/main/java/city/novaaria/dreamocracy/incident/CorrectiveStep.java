package city.novaaria.dreamocracy.incident;

import io.swagger.v3.oas.annotations.media.Schema;

/** What somebody may do with a corrective action. */
@Schema(name = "CorrectiveStep")
enum CorrectiveStep {
    COMPLETE,
    VERIFY
}
