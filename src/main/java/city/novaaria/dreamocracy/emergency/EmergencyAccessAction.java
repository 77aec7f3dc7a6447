package city.novaaria.dreamocracy.emergency;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "EmergencyAccessAction", description = "What can be done with an emergency access.")
enum EmergencyAccessAction {
    END,
    ACKNOWLEDGE,
    REVIEW
}
