package city.novaaria.dreamocracy.emergency;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "EmergencyAccessState", description = "Where an emergency access stands, by the clock.")
enum EmergencyAccessState {
    OPEN,
    OVER,
    REVIEWED
}
