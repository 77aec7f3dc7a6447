package city.novaaria.dreamocracy.objections;

import city.novaaria.dreamocracy.charter.Outcome;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Subject;
import city.novaaria.dreamocracy.charter.WaiverClass;
import city.novaaria.dreamocracy.problems.Refused;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

        @Schema(description = "What would make it pass.", example = "Can pass from 2143-05-02T20:00:00Z.") @Nullable
        String remedy,

        @Schema(
                description = "The earliest time at which it can pass by itself; null when waiting does not help.",
                example = "2143-05-02T20:00:00.000Z")
        @Nullable
        Instant passesAt,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description =
                                        "What to call for it, and who may; empty when it is not done through the API."),
                schema = @Schema(implementation = ActionRef.class))
        List<Action> actions,

        @Schema(description = "Who may waive this, if anybody may.", example = "ETHICIST")
        WaiverClass waivable) {

    /** The member of a problem that lists the objections. */
    private static final String MEMBER = "objections";

    public static Objection of(Result result) {
        return new Objection(
                result.rule().id(),
                result.rule().card().title(),
                result.outcome(),
                SubjectRef.of(result.subject()),
                result.explanation(),
                result.remedy(),
                result.passesAt(),
                result.actions().stream()
                        .map(remedy -> new Action(remedy, result.subject(), result.ids()))
                        .toList(),
                result.waivable());
    }

    /**
     * What readers see who may not know the reason: the rule's group, and that somebody is not cleared; the same for every
     * rule of the group, because which of them objects is the reason.
     */
    static Objection clearance(Result result, boolean cleared) {
        return new Objection(
                groupOf(result),
                "Clearance",
                cleared ? Outcome.PASS : Outcome.FAIL,
                SubjectRef.of(result.subject()),
                cleared ? "Cleared." : "Not cleared.",
                null,
                null,
                List.of(),
                WaiverClass.NEVER);
    }

    /** The same said of something else; the ids of what it concerned are left out. */
    Objection about(Subject other) {
        return new Objection(
                rule,
                title,
                outcome,
                SubjectRef.of(other),
                explanation,
                remedy,
                passesAt,
                actions.stream()
                        .map(action -> new Action(action.remedy(), other, Map.of()))
                        .toList(),
                waivable);
    }

    /** What stands before the number, such as {@code VUL}. */
    static String groupOf(Result result) {
        return result.rule().id().split("-", -1)[0];
    }

    /** Refuses with the objections, as far as the reader may know them. */
    static Refused refusal(CharterProblem type, Collection<Result> objections, Reader reader) {
        return Refused.because(type).with(MEMBER, reader.of(objections));
    }

    /** Refuses with exactly these results. */
    public static Refused refusal(CharterProblem type, Collection<Result> results) {
        return Refused.because(type)
                .with(MEMBER, results.stream().map(Objection::of).toList());
    }

    /** What helps against it; it is written as an {@link ActionRef}. */
    public record Action(Remedy remedy, Subject subject, Map<String, UUID> ids) {

        public Action {
            ids = Map.copyOf(ids);
        }
    }

    @Schema(name = "RemedyAction", description = "An operation that helps against an objection, and who may call it.")
    record ActionRef(
            @Schema(description = "Who takes the step.", example = "DREAMER")
            Remedy.By by,

            @Schema(
                    description =
                            "Its operationId in this document; where it is not known what exactly it is to be called"
                                    + " for, the operation that finds that.",
                    example = "attestFitness")
            String operation,

            @Schema(description = "Its HTTP method.", example = "POST")
            String method,

            @Schema(
                    description = "Its path.",
                    example = "/api/v1/enrollments/01930000-0000-7000-8000-000000000701/fitness")
            String path) {}

    @Schema(name = "ObjectionSubject", description = "What an objection is about.")
    public record SubjectRef(
            @Schema(description = "What kind of thing it is.", example = "ENROLLMENT")
            Subject.Kind kind,

            @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000601")
            UUID id) {

        boolean isOnePerson() {
            return new Subject(kind, id).isOnePerson();
        }

        static SubjectRef of(Subject subject) {
            return new SubjectRef(subject.kind(), subject.id());
        }
    }
}
