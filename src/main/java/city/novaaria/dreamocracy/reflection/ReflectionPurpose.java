package city.novaaria.dreamocracy.reflection;

import io.swagger.v3.oas.annotations.media.Schema;

/** What a reflection may be used for. */
@Schema(name = "ReflectionPurpose", description = "What a reflection may be used for.")
public enum ReflectionPurpose {
    ART,
    WORKSHOP,
    OUTREACH
}
