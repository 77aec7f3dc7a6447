package city.novaaria.dreamocracy.consent;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "Disclosure", description = "The text that people are asked to agree to.")
record DisclosureView(
        @Schema(description = "Number of the dreamscape version it belongs to.", example = "2")
        int version,

        @Schema(description = "Its language, as a BCP 47 tag.", example = "en")
        String language,

        @Schema(description = "What will happen, in plain words.")
        String text,

        @Schema(
                description = "SHA-256 of the text as UTF-8, in hexadecimal digits.",
                example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256) {}
