package city.novaaria.dreamocracy.pulse;

import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.pulse.ReadPulse.Wanted;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is measured of a group over time. */
@RestController
@Personal
@Tag(name = "Sessions")
class PulseController {

    private static final Set<PulseKind> USUALLY =
            EnumSet.of(PulseKind.SYNCHRONY, PulseKind.DISTRESS, PulseKind.RATED_DISTRESS);

    private final ReadPulse reading;

    PulseController(ReadPulse reading) {
        this.reading = reading;
    }

    @GetMapping("/api/v1/sessions/{sessionId}/pulse")
    @Operation(
            operationId = "getPulse",
            summary = "See the synchrony and distress of a group over time",
            description = "For who works at its sanctuary, who is in it, and guardians of a minor who is. Facilitators,"
                    + " technologists and ethicists on duty see exact values, gaps, and each person. Everybody else sees"
                    + " rounded values of as many people as the house's profile says, once a minute is over:"
                    + " where too few were measured the last value stays, so that nobody learns who left; before"
                    + " there is one, points are `suppressed`. Who has withdrawn stays only in values with enough"
                    + " others, and is shown to nobody. At most 1,500 points.")
    PulseView get(
            Caller caller,
            @PathVariable SessionId sessionId,
            @Parameter(
                            description = "From when on; all of the dream when left out, or its last day.",
                            example = "2143-05-02T18:00:00.000Z")
                    @RequestParam(required = false)
                    @Nullable
                    Instant from,
            @Parameter(
                            description = "Until when; until the end of the dream when left out, or until now.",
                            example = "2143-05-02T19:00:00.000Z")
                    @RequestParam(required = false)
                    @Nullable
                    Instant to,
            @Parameter(
                            description =
                                    "How long each point lasts: PT1M, PT5M, PT15M or PT1H; a minute when left out. For"
                                            + " facilitators, technologists and ethicists on duty also PT10S, of 15 minutes at the"
                                            + " most and as long as readings are kept.",
                            schema = @Schema(type = "string", format = "duration", example = "PT5M"),
                            example = "PT5M")
                    @RequestParam(required = false)
                    @Nullable
                    Duration step,
            @Parameter(
                            description = "Only these; SYNCHRONY, DISTRESS and RATED_DISTRESS when left out.",
                            example = "DISTRESS")
                    @RequestParam(required = false)
                    @Nullable
                    Set<PulseKind> kind,
            @Parameter(
                            description = "Of whom a series is wanted, too, by who is on duty.",
                            example = "01930000-0000-7000-8000-000000000701")
                    @RequestParam(required = false)
                    @Size(max = 5)
                    @Nullable
                    Set<EnrollmentId> enrollmentId) {
        return reading.of(
                caller,
                sessionId,
                new Wanted(
                        from,
                        to,
                        step,
                        kind == null || kind.isEmpty() ? USUALLY : EnumSet.copyOf(kind),
                        enrollmentId == null ? Set.of() : Set.copyOf(enrollmentId)));
    }
}
