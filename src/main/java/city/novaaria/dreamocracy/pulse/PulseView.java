package city.novaaria.dreamocracy.pulse;

import city.novaaria.dreamocracy.kernel.SessionId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

@Schema(name = "Pulse", description = "What is measured of a group over time.")
record PulseView(
        @Schema(description = "The session.", example = "01930000-0000-7000-8000-000000000601")
        SessionId sessionId,

        @Schema(description = "When it was put together.", example = "2143-05-02T18:30:00.000Z")
        Instant evaluatedAt,

        @Schema(description = "When the first point begins.", example = "2143-05-02T18:00:00.000Z")
        Instant from,

        @Schema(description = "When the last point ends.", example = "2143-05-02T18:30:00.000Z")
        Instant to,

        @Schema(description = "How long each point lasts.", type = "string", format = "duration", example = "PT1M")
        Duration step,

        @Schema(
                description =
                        "Values are shown of at least as many people; 1 for who sees single people, and all values.",
                example = "6")
        int fewestPeople,

        @Schema(description = "One for each kind that was asked for.") @Size(max = 6)
        List<PulseSeries> series,

        @Schema(description = "Everybody in the dream, for who is on duty; else empty.") @Size(max = 10_000)
        List<PersonPulse> persons,

        @Schema(
                description =
                        "The members that you do not read, here and in points, whatever there is to read: they are null or"
                                + " empty. It depends on whether you are on duty, and on nothing else.",
                example = "[]")
        @Size(max = 4)
        List<String> hidden) {

    PulseView {
        series = List.copyOf(series);
        persons = List.copyOf(persons);
        hidden = List.copyOf(hidden);
    }

    @Override
    public String toString() {
        return "PulseView[" + sessionId + "]";
    }
}
