package city.novaaria.dreamocracy.gathering;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(
        name = "RegistrationState",
        description = "Where a registration stands: REGISTERED with a place, WAITING for one, or CANCELLED.",
        enumAsRef = true)
enum RegistrationState {
    REGISTERED,
    WAITING,
    CANCELLED
}
