package city.novaaria.dreamocracy.fear;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

@Embeddable
@Schema(description = "One work that is made of the fear.")
record FearUse(
        @Schema(
                description = "The work; for the purpose DREAMSCAPE a dreamscape version.",
                example = "01930000-0000-7000-8000-000000000411")
        UUID workId,

        @Schema(description = "What the fear is used for there.", example = "DREAMSCAPE") @Enumerated(EnumType.STRING)
        Permission.Purpose purpose,

        @Schema(description = "When the work last named it.", example = "2026-11-01T09:00:00.000Z")
        Instant usedAt) {}
