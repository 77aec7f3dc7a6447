package city.novaaria.dreamocracy.gallery;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(
        name = "SourceOutcome",
        description =
                "What became of a fear in a work: it is in it (IN_USE), it is gone from it (REMOVED), its weaver has to"
                        + " take it out (PENDING_WITH_WEAVER), or cannot be told from the others any more (RE_BLENDED).")
enum SourceOutcome {
    IN_USE,
    REMOVED,
    PENDING_WITH_WEAVER,
    RE_BLENDED
}
