package city.novaaria.dreamocracy.incident;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Schema(name = "IncidentFinding", description = "What an investigation of an incident found.")
record IncidentFindingView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000191")
        IncidentFindingId id,

        @Schema(description = "What happened and why.", example = "The lace lay in the sun, and grew warm by that.")
        String findings,

        @Schema(description = "Whether it was found to be for the board.", example = "false")
        boolean unanticipated,

        @Schema(description = "When.", example = "2143-05-02T20:00:00.000Z")
        Instant foundAt) {

    static IncidentFindingView of(IncidentFinding finding) {
        return new IncidentFindingView(finding.id(), finding.text(), finding.unanticipated(), finding.foundAt());
    }

    @Override
    public String toString() {
        return "IncidentFindingView[" + id + "]";
    }
}
