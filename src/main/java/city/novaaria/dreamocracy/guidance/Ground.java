package city.novaaria.dreamocracy.guidance;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

@Schema(name = "EthicsNoteGround", description = "Something that an ethics note rests on.")
@Embeddable
record Ground(
        @Schema(description = "What it is.", example = "REVIEW") @NotNull @Enumerated(EnumType.STRING)
        Kind kind,

        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000301")
        @NotNull
        @Column(name = "target")
        UUID id) {

    @Schema(
            name = "EthicsNoteGroundKind",
            description = "A session, an incident, or the review of a dreamscape version with what was decided there.")
    enum Kind {
        SESSION,
        INCIDENT,
        REVIEW
    }
}
