package city.novaaria.dreamocracy.objections;

import city.novaaria.dreamocracy.charter.Outcome;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Subject;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.charter.WaiverClass;
import city.novaaria.dreamocracy.problems.Refused;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one rule of the charter says about one subject, as callers read it.
 *
 * @param remedy what would make it pass; null when there is nothing to do
 * @param passesAt the earliest instant at which it can pass by itself; null when waiting does not help
 */
@Schema(name = "Objection", description = "What one rule of the charter says about one subject.")
public record Objection(
        @Schema(description = "The rule; its id never changes meaning.", example = "CON-05")
        String rule,

        @Schema(description = "What the rule is about.", example = "Time to think it over")
        String title,

        @Schema(
                description = "What was found out; FAIL and INDETERMINATE stand in the way, the others do not.",
                example = "FAIL")
        Outcome outcome,

        @Schema(description = "What it is about.") SubjectRef subject,

        @Schema(
                description = "Why, without names and without what anybody wrote.",
                example = "The disclosure was first served 3 h ago; this dreamscape asks for 24 h to think it over.")
        String explanation,

        @Schema(
                types = {"string", "null"},
                description = "What would make it pass.",
                example = "Can pass from 2143-05-02T20:00:00Z.")
        @Nullable
        String remedy,

        @Schema(
                types = {"string", "null"},
                format = "date-time",
                description = "The earliest time at which it can pass by itself; null when waiting does not help.",
                example = "2143-05-02T20:00:00.000Z")
        @Nullable
        Instant passesAt,

        @Schema(description = "Who may waive the rule, if anybody may.", example = "ETHICIST")
        WaiverClass waivable) {

    /** The member of a problem that lists the objections. */
    private static final String MEMBER = "objections";

    public static Objection of(Result result) {
        return new Objection(
                result.rule().id(),
                result.rule().title(),
                result.outcome(),
                SubjectRef.of(result.subject()),
                result.explanation(),
                result.remedy(),
                result.passesAt(),
                result.rule().waivable());
    }

    /** What readers see who may not know the reason: the rule's group, and that somebody is not cleared. */
    public static Objection notCleared(Result result) {
        return new Objection(
                result.rule().id().substring(0, 3),
                "Clearance",
                result.outcome(),
                SubjectRef.of(result.subject()),
                result.objects() ? "Not cleared." : "Cleared.",
                null,
                null,
                result.rule().waivable());
    }

    /** Refuses with every objection of the verdict. */
    public static Refused refusal(CharterProblem type, Verdict verdict) {
        return refusal(type, verdict.objections());
    }

    /** Refuses with exactly these results. */
    public static Refused refusal(CharterProblem type, Collection<Result> results) {
        return Refused.because(type)
                .with(MEMBER, results.stream().map(Objection::of).toList());
    }

    /** What an objection is about. */
    @Schema(name = "ObjectionSubject", description = "What an objection is about.")
    public record SubjectRef(
            @Schema(description = "What kind of thing it is.", example = "ENROLLMENT")
            Subject.Kind kind,

            @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000601")
            UUID id) {

        static SubjectRef of(Subject subject) {
            return new SubjectRef(subject.kind(), subject.id());
        }
    }
}
