package city.novaaria.dreamocracy.gathering;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "RegistrationAction", description = "What can be done with a registration.")
enum RegistrationAction {
    CANCEL,
    RECORD_ATTENDANCE,
    GIVE_FEEDBACK,
    RECORD_TRAINING
}
