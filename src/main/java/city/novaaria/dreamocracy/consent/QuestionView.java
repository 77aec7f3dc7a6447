package city.novaaria.dreamocracy.consent;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(name = "Question", description = "One question about the text.")
record QuestionView(
        @Schema(description = "The question.", example = "May you leave at any time?")
        String prompt,

        @Schema(description = "What can be chosen.", example = "[\"No\", \"Yes, without a reason\"]")
        List<String> choices) {}
