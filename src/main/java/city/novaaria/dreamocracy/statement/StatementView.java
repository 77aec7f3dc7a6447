package city.novaaria.dreamocracy.statement;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Schema(name = "AdverseEventStatement", description = "What a facilitator signed about somebody after a dream.")
record StatementView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000c81")
        StatementId id,

        @Schema(description = "The enrollment.", example = "01930000-0000-7000-8000-000000000709")
        EnrollmentId enrollmentId,

        @Schema(description = "Whether any adverse event was observed.", example = "NONE")
        Observed observed,

        @Schema(description = "The incidents in which it is reported.", example = "[]")
        List<UUID> incidentIds,

        @Schema(description = "Who signed it, by the name under which they sign in.", example = "noor")
        String signedBy,

        @Schema(description = "When.", example = "2143-05-02T23:00:00.000Z")
        Instant signedAt) {

    StatementView {
        incidentIds = List.copyOf(incidentIds);
    }

    static StatementView of(AdverseEventStatement statement) {
        return new StatementView(
                statement.id(),
                statement.enrollmentId(),
                statement.observed(),
                statement.incidentIds(),
                statement.signedBy(),
                statement.signedAt());
    }

    @Override
    public String toString() {
        return "StatementView[" + id + "]";
    }
}
