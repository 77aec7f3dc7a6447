package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

@Schema(name = "Dreamscape", description = "A design that grows in versions.")
record DreamscapeView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000401")
        DreamscapeId id,

        @Schema(description = "The sanctuary that it is made for.", example = "01930000-0000-7000-8000-000000000001")
        SanctuaryId sanctuaryId,

        @Schema(description = "What people call it.", example = "Lucid Oasis")
        String title,

        @Schema(description = "Whether sessions of it may be planned.", example = "ACTIVE")
        Dreamscape.State state,

        @Schema(
                description =
                        "The latest number that was given to a version of it, drafts and deleted drafts included; 0"
                                + " when it had none.",
                minimum = "0",
                example = "3")
        int latestVersion,

        @Schema(description = "When it was begun.", example = "2026-11-01T09:00:00.000Z")
        Instant createdAt,

        @Schema(description = "What the caller may do with it now.", example = "[\"RENAME\", \"RETIRE\"]")
        List<Dreamscape.Action> allowedActions) {

    static DreamscapeView of(Dreamscape dreamscape, Caller caller) {
        return new DreamscapeView(
                dreamscape.id(),
                dreamscape.sanctuaryId(),
                dreamscape.title(),
                dreamscape.state(),
                dreamscape.latestNumber(),
                dreamscape.createdAt(),
                dreamscape.allowedActions(caller));
    }
}
