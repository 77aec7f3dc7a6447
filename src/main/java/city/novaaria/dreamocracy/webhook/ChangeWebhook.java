package city.novaaria.dreamocracy.webhook;

import city.novaaria.dreamocracy.http.MergePatch;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for a change of a webhook. */
@MergePatch
@Schema(description = "A change of a webhook; what is left out stays as it is.")
record ChangeWebhook(
        @Schema(
                description = "Where it is called; whoever is there is asked the challenge before anything else.",
                example = "https://hooks.nova-aria.example/the-hall")
        @Size(min = 1, max = 500)
        @Pattern(regexp = NewWebhook.PRINTED)
        @Nullable
        String url,

        @Schema(description = "What it is told of; everything when empty.", example = "[\"session.started\"]")
        @Size(max = 100)
        @Nullable
        List<@NotNull @Size(min = 1, max = 60) @Pattern(regexp = NewWebhook.TYPE) String> types,

        @Schema(
                description = "Whether it is called. Whoever switches it on answers for it from then on.",
                example = "false")
        @Nullable
        Boolean active) {

    @Override
    public String toString() {
        return "ChangeWebhook";
    }
}
