package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "BirthDateCorrection", description = "Somebody says that a birth date is wrong on record.")
record BirthDateCorrectionView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000e01")
        CorrectionId id,

        @Schema(description = "Whose birth date it is.", example = "01930000-0000-7000-8000-000000000104")
        ParticipantId participantId,

        @Schema(description = "When they were born, as it says.", example = "1977-07-11")
        LocalDate birthDate,

        @Schema(
                description = "Why it is wrong on record, and what shows the right one.",
                example = "Day and month were swapped; the passport shows it.")
        String reason,

        @Schema(description = "Where it stands; only CONFIRMED has changed the birth date.", example = "REQUESTED")
        BirthDateCorrection.State state,

        @Schema(description = "When it was asked for.", example = "2143-05-01T20:00:00.000Z")
        Instant requestedAt,

        @Schema(
                description = "When it was confirmed, rejected or withdrawn; null while it is open.",
                example = "2143-05-02T20:00:00.000Z")
        @Nullable
        Instant decidedAt,

        @Schema(description = "What you can do with it now.", example = "[\"CONFIRM\", \"REJECT\"]")
        List<BirthDateCorrection.Action> allowedActions) {

    static BirthDateCorrectionView of(BirthDateCorrection correction, Caller caller, boolean free) {
        return new BirthDateCorrectionView(
                correction.id(),
                correction.participantId(),
                correction.birthDate(),
                correction.reason(),
                correction.state(),
                correction.requestedAt(),
                correction.decidedAt(),
                correction.allowedActions(caller, free));
    }

    @Override
    public String toString() {
        return "BirthDateCorrectionView[" + id + "]";
    }
}
