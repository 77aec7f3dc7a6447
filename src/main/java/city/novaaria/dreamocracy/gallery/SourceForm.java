package city.novaaria.dreamocracy.gallery;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(
        name = "SourceForm",
        description =
                "How a fear is in a work: its words, in other words, or blended with those of at least ten others.")
enum SourceForm {
    VERBATIM,
    PARAPHRASE,
    BLENDED
}
