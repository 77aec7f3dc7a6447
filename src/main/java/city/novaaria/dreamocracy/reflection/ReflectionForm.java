package city.novaaria.dreamocracy.reflection;

import io.swagger.v3.oas.annotations.media.Schema;

/** In which form a reflection may be used. */
@Schema(
        name = "ReflectionForm",
        description = "In which form it may be used: as it is, in other words, or blended with those of many others.")
public enum ReflectionForm {
    VERBATIM,
    PARAPHRASE,
    BLENDED
}
