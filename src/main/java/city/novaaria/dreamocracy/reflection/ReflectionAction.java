package city.novaaria.dreamocracy.reflection;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "ReflectionAction", description = "What can be done with a reflection.")
enum ReflectionAction {
    SCREEN,
    SHARE,
    ADD_FILE,
    TAKE_BACK
}
