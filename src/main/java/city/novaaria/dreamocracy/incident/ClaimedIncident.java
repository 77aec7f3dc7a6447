package city.novaaria.dreamocracy.incident;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(description = "An incident that nobody known reported, as whoever has its claim code follows it.")
record ClaimedIncident(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000172")
        IncidentId id,

        @Schema(description = "How far somebody has come with it.", example = "REPORTED")
        IncidentState state,

        @Schema(description = "How bad it was found to be; null while nobody has said so.", example = "S4") @Nullable
        Severity severity,

        @Schema(description = "When it was reported.", example = "2143-05-02T20:00:00.000Z")
        Instant reportedAt,

        @Schema(description = "When somebody first looked into it; null while nobody has.") @Nullable
        Instant acknowledgedAt,

        @Schema(description = "What you said about it, the newest 100 first.")
        List<IncidentTextView> texts,

        @Schema(description = "How often somebody read what you said.", example = "0")
        int timesRead) {

    ClaimedIncident {
        texts = List.copyOf(texts);
    }

    static ClaimedIncident of(Incident incident, List<IncidentText> texts, int timesRead) {
        return new ClaimedIncident(
                incident.id(),
                incident.state(),
                incident.severity(),
                incident.reportedAt(),
                incident.acknowledgedAt(),
                texts.stream().map(IncidentTextView::of).toList(),
                timesRead);
    }

    @Override
    public String toString() {
        return "ClaimedIncident[" + id + "]";
    }
}
