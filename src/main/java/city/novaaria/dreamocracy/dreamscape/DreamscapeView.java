package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Schema(name = "Dreamscape", description = "A design that grows in versions.")
record DreamscapeView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000401")
        DreamscapeId id,

        @Schema(description = "The sanctuary that it is made for.", example = "01930000-0000-7000-8000-000000000001")
        SanctuaryId sanctuaryId,

        @Schema(description = "What people call it.", example = "Lucid Oasis")
        String title,

        @Schema(
                description = "The number of its latest version, drafts included; 0 when it has none.",
                minimum = "0",
                example = "3")
        int latestVersion,

        @Schema(description = "When it was begun.", example = "2026-11-01T09:00:00.000Z")
        Instant createdAt) {

    static DreamscapeView of(Dreamscape dreamscape) {
        return new DreamscapeView(
                dreamscape.id(),
                dreamscape.sanctuaryId(),
                dreamscape.title(),
                dreamscape.latestNumber(),
                dreamscape.createdAt());
    }
}
