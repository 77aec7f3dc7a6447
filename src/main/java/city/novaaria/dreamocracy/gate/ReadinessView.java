package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.charter.Outcome;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.objections.Alternative;
import city.novaaria.dreamocracy.objections.Objection;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Readiness",
        description = "Whether a session could start, go on or be closed, or one person in it could start, and why.")
record ReadinessView(
        @Schema(description = "The session.", example = "01930000-0000-7000-8000-000000000601")
        SessionId sessionId,

        @Schema(description = "When it was computed.", example = "2143-05-02T18:00:00.000Z")
        Instant evaluatedAt,

        @Schema(description = "The instant for which it was computed.", example = "2143-05-02T20:00:00.000Z")
        Instant asOf,

        @Schema(description = "The numbers in force.") PolicyRef policy,

        @Schema(description = "Whether nothing objects.", example = "false")
        boolean ready,

        @Schema(description = "What each rule says, as far as you may know.")
        List<Objection> results,

        @Schema(description = "How many of these results came to which outcome.", example = "{\"PASS\": 41}")
        Map<Outcome, Long> counts,

        @Schema(description = "What brings the session to its start; null once it began or ended.") @Nullable
        Alternative start) {

    static ReadinessView of(SessionId id, Instant now, Readiness.Answer answer, List<Objection> results) {
        Verdict verdict = answer.verdict();
        return new ReadinessView(
                id,
                now,
                verdict.at(),
                PolicyRef.of(verdict.policy()),
                verdict.granted(),
                results,
                Readiness.count(results),
                answer.start());
    }
}
