package city.novaaria.dreamocracy.webhook;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(description = "A new webhook.")
record NewWebhook(
        @Schema(
                description = "The sanctuary of whose sessions it is told.",
                example = "01930000-0000-7000-8000-000000000001")
        @NotNull
        SanctuaryId sanctuaryId,

        @Schema(
                description =
                        "Where it is called: `https`, port 443, at a host that the operator has named, without user and"
                                + " password.",
                example = "https://hooks.nova-aria.example/lantern-hall")
        @NotNull
        @Size(min = 1, max = 500)
        @Pattern(regexp = NewWebhook.PRINTED)
        String url,

        @Schema(
                description = "What it is told of, by the `type` of events; all that a session tells everybody when"
                        + " empty or left out.",
                example = "[\"session.started\", \"session.surfaced\"]")
        @Size(max = 100)
        @Nullable
        List<@NotNull @Size(min = 1, max = 60) @Pattern(regexp = NewWebhook.TYPE) String> types,

        @Schema(description = "Whether it is called; it is unless this says no.", example = "true") @Nullable
        Boolean active) {

    /** What stands in an address. */
    static final String PRINTED = "^[!-~]+$";

    static final String TYPE = "^[a-z]+\\.[a-z-]+$";

    @Override
    public String toString() {
        return "NewWebhook";
    }
}
