package city.novaaria.dreamocracy.reflection;

import io.swagger.v3.oas.annotations.media.Schema;

/** Who besides its author sees a reflection. */
@Schema(
        name = "ReflectionAudience",
        description =
                "Who besides you sees it: those who dreamt with you (DREAMERS), who facilitated or organized that session"
                        + " (CARE), or everybody who works at the sanctuary (HOUSE).")
enum ReflectionAudience {
    DREAMERS,
    CARE,
    HOUSE
}
