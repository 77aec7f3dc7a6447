package city.novaaria.dreamocracy.objections;

import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.Outcome;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Subject;
import city.novaaria.dreamocracy.charter.WaiverClass;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Texts;
import city.novaaria.dreamocracy.problems.Refused;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
                description = "What was found, for who says it in their own words; it never changes meaning, and there"
                        + " may be new ones. `GET /api/v1/charter` lists them with their texts.",
                example = "CON-05.too-early")
        @Pattern(regexp = CODE)
        String code,

        @Schema(
                implementation = FindingParameters.class,
                description = "What the texts of `code` have places for, by name.",
                example = "{\"servedAt\": \"2143-05-01T20:00:00.000Z\", \"hours\": 24, \"passesAt\":"
                        + " \"2143-05-02T20:00:00.000Z\"}")
        Map<String, Object> parameters,

        @Schema(
                description = "Why, without names and without what anybody wrote.",
                example =
                        "The disclosure was first served at 2143-05-01T20:00:00Z; this dreamscape asks for 24 h to think"
                                + " it over.")
        String explanation,

        @Schema(description = "What would make it pass.", example = "Can pass from 2143-05-02T20:00:00Z.") @Nullable
        String remedy,

        @Schema(
                description = "The earliest time at which it can pass by itself; null when waiting does not help.",
                example = "2143-05-02T20:00:00.000Z")
        @Nullable
        Instant passesAt,

        @Schema(
                description = "What helps: alternatives, the first choice first; empty when nothing is done about it"
                        + " through the API.")
        List<Alternative> remedies,

        @Schema(description = "Who may waive this, if anybody may.", example = "ETHICIST")
        WaiverClass waivable) {

    /** A rule or its group, and what was found. */
    public static final String CODE = "^([A-Z]{3}|X)(-[0-9]{2})?\\.[a-z]+(-[a-z]+)*$";

    /** The member of a problem that lists the objections. */
    private static final String MEMBER = "objections";

    static Objection of(Result result, Rights rights) {
        Texts texts = Texts.ofRequest();
        return new Objection(
                result.rule().id(),
                result.rule().card().title(texts),
                result.outcome(),
                SubjectRef.of(result.subject()),
                result.code(),
                result.found().parameters(),
                result.explanation(texts),
                result.remedy(texts),
                result.passesAt(),
                result.objects() ? Alternative.to(result, rights, texts) : List.of(),
                result.waivable());
    }

    /**
     * What readers see who may not know the reason: the rule's group, and that somebody is not cleared; the same for every
     * rule of the group, because which of them objects is the reason.
     */
    static Objection clearance(Result result, boolean cleared) {
        Texts texts = Texts.ofRequest();
        FindingCode found = cleared ? FindingCode.CLEARED : FindingCode.NOT_CLEARED;
        return new Objection(
                groupOf(result),
                texts.say("clearance.title"),
                cleared ? Outcome.PASS : Outcome.FAIL,
                SubjectRef.of(result.subject()),
                found.foundBy(groupOf(result)),
                Map.of(),
                found.of().explanation(texts),
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
                code,
                parameters,
                explanation,
                remedy,
                passesAt,
                remedies.stream().map(alternative -> alternative.about(other)).toList(),
                waivable);
    }

    /** What stands before the number, such as {@code VUL}. */
    static String groupOf(Result result) {
        return groupOf(result.rule().id());
    }

    static String groupOf(String rule) {
        return rule.split("-", -1)[0];
    }

    /** The group of its rule; where the reason is not told, that is all that is told of the rule. */
    public String group() {
        return groupOf(rule);
    }

    /** Whether it is said of one person, and not of the whole. */
    public boolean concernsOnePerson() {
        return subject.isOnePerson();
    }

    /** The first choice of those ways out that put it right. */
    public Optional<Alternative> firstFix() {
        return remedies.stream()
                .filter(alternative -> alternative.kind() == Remedy.Kind.FIX)
                .findFirst();
    }

    /** Refuses with the objections, as far as the reader may know them. */
    static Refused refusal(CharterProblem type, Collection<Result> objections, Reader reader) {
        return refusal(type, reader.of(objections));
    }

    /** Refuses with exactly these results, of which the caller may know all. */
    public static Refused refusal(CharterProblem type, Collection<Result> results, Caller caller) {
        Rights rights = Rights.of(caller);
        return refusal(
                type,
                results.stream().map(result -> Objection.of(result, rights)).toList());
    }

    /** Where every objection passes by itself, so does the refusal, with the last of them. */
    private static Refused refusal(CharterProblem type, List<Objection> told) {
        Refused refused = Refused.because(type).with(MEMBER, told);
        boolean waiting = told.stream().allMatch(objection -> objection.passesAt != null);
        return told.stream()
                .map(Objection::passesAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .filter(_ -> waiting)
                .map(refused::possibleFrom)
                .orElse(refused);
    }

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
