package city.novaaria.dreamocracy.objections;

import city.novaaria.dreamocracy.charter.Around;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Remedy.Kind;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Subject;
import city.novaaria.dreamocracy.kernel.Texts;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One way out of an objection; it is enough to go one of them. */
@Schema(name = "Remedy", description = "One way out of an objection; one of them is enough.")
public record Alternative(
        @Schema(
                description = "What becomes of the objection: somebody does what is missing, somebody lets it pass, it"
                        + " passes by itself, or what was meant to happen does not.",
                example = "FIX")
        Kind kind,

        @Schema(
                description =
                        "What it is about, for who says it in their own words: the `code` that it puts right, or one of"
                                + " `start`, `start-later`, `waive`, `wait`, `stand-down`, `come-out`, `end`, `other-dream`, `presence`; there"
                                + " may be new ones.",
                example = "SAF-02.not-rehearsed")
        String code,

        @Schema(
                implementation = FindingParameters.class,
                description = "What its text has places for, by name.",
                example = "{}")
        Map<String, Object> parameters,

        @Schema(description = "What it is about, in a sentence.", example = "Everybody rehearses their stop signal.")
        String summary,

        @Schema(
                description = "From when on it is possible, as things stand; null when it is possible now.",
                example = "2143-05-02T20:00:00.000Z")
        @Nullable
        Instant possibleFrom,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description =
                                        "What to call, and who does; empty when it is enough to wait. Steps that do not"
                                                + " name each other in `after` are taken in any order."),
                schema = @Schema(implementation = StepView.class))
        List<Step> steps) {

    /** What some of them are called by; the first one of an alternative that has a name of its own. */
    private static final Map<Remedy, String> CODES = new EnumMap<>(Map.of(
            Remedy.SIGNAL_PRESENCE,
            "presence",
            Remedy.STAND_DOWN,
            "stand-down",
            Remedy.SURFACE,
            "come-out",
            Remedy.END,
            "end"));

    public Alternative {
        steps = List.copyOf(steps);
    }

    /** What opens a session, gathers people and starts the dream. */
    public static Alternative untilTheStart(Reader reader, Around around, Collection<Remedy> done, boolean ready) {
        List<Remedy> steps = List.of(Remedy.OPEN_SESSION, Remedy.BEGIN_CHECK_IN, Remedy.START);
        Subject session = Subject.session(Objects.requireNonNull(around.ids().get("sessionId")));
        String code = ready ? "start" : "start-later";
        return new Alternative(
                Kind.FIX,
                code,
                Map.of(),
                Texts.ofRequest().say("remedy." + code),
                done.contains(Remedy.BEGIN_CHECK_IN) ? null : around.checkInFrom(),
                IntStream.range(0, steps.size())
                        .mapToObj(i -> new Step(
                                steps.get(i),
                                session,
                                around.ids(),
                                null,
                                "",
                                reader.rights().mayTake(steps.get(i), around) && !done.contains(steps.get(i)),
                                i == 0 ? List.of() : List.of(i - 1),
                                done.contains(steps.get(i))))
                        .toList());
    }

    static List<Alternative> to(Result result, Rights rights, Texts texts) {
        Stream<Alternative> steps =
                Remedy.alternatives(result.actions()).stream().map(taken -> of(result, taken, rights, texts));
        Stream<Alternative> waiting = Stream.ofNullable(result.passesAt())
                .map(at -> new Alternative(Kind.WAIT, "wait", Map.of(), texts.say("remedy.wait"), at, List.of()));
        return Stream.concat(steps, waiting)
                .sorted(Comparator.comparing(Alternative::kind))
                .toList();
    }

    private static Alternative of(Result result, Collection<Remedy> taken, Rights rights, Texts texts) {
        Kind kind = taken.iterator().next().kind();
        List<Step> steps = new ArrayList<>();
        for (Remedy remedy : taken) {
            List<Integer> after =
                    remedy.waits() ? IntStream.range(0, steps.size()).boxed().toList() : List.of();
            steps.addAll(stepsOf(remedy, result, rights, after));
        }
        Optional<String> fix = kind == Kind.FIX && !taken.contains(Remedy.SIGNAL_PRESENCE)
                ? Optional.ofNullable(result.remedy(texts))
                : Optional.empty();
        String code = fix.isPresent() ? result.code() : code(kind, taken);
        return new Alternative(
                kind,
                code,
                fix.isPresent() ? result.found().parameters() : Map.of(),
                fix.orElseGet(() -> texts.say("remedy." + code)),
                possibleFrom(taken, result),
                steps);
    }

    /** Who has not arrived is named to those only who accompany them. */
    private static List<Step> stepsOf(Remedy remedy, Result result, Rights rights, List<Integer> after) {
        Around around = result.around();
        Set<UUID> absent = remedy == Remedy.CHECK_IN && around.person() == null && rights.mayAccompany(around)
                ? new TreeSet<>(around.absent())
                : Set.of();
        Stream<Subject> subjects =
                absent.isEmpty() ? Stream.of(result.subject()) : absent.stream().map(Subject::enrollment);
        return subjects.map(subject -> new Step(
                        remedy,
                        subject,
                        around.ids(),
                        around.person(),
                        result.rule().id(),
                        rights.mayTake(remedy, around),
                        after,
                        false))
                .toList();
    }

    /**
     * What is decided again counts only when there was time to think it over, nobody arrives before check-in begins, and nobody
     * is seen off before they had time to come back.
     */
    private static @Nullable Instant possibleFrom(Collection<Remedy> taken, Result result) {
        if (taken.contains(Remedy.BEGIN_CHECK_IN)) {
            return result.around().checkInFrom();
        }
        return taken.contains(Remedy.GIVE_CONSENT) || taken.contains(Remedy.CHECK_OUT) ? result.passesAt() : null;
    }

    private static String code(Kind kind, Collection<Remedy> taken) {
        return switch (kind) {
            case WAIVE -> "waive";
            case WAIT -> "wait";
            case FIX, GIVE_UP ->
                CODES.entrySet().stream()
                        .filter(code -> taken.contains(code.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("other-dream");
        };
    }

    /** The same said of something else, which nobody can call anything for without looking for it. */
    Alternative about(Subject other) {
        return new Alternative(
                kind,
                code,
                parameters,
                summary,
                possibleFrom,
                steps.stream().map(step -> step.about(other)).toList());
    }

    /**
     * One operation to call; it is written as a {@link StepView}.
     *
     * @param subject what it is about; null when it is about a house
     * @param ids what is known besides, by the names that the API gives it
     * @param person whom it is about; null when it is about all
     * @param rule the rule that objects; empty when none does
     */
    public record Step(
            Remedy remedy,
            @Nullable Subject subject,
            Map<String, ?> ids,
            @Nullable UUID person,
            String rule,
            boolean youMay,
            List<Integer> after,
            boolean done) {

        public Step {
            ids = Map.copyOf(ids);
            after = List.copyOf(after);
        }

        /** What is known by that name. */
        String id(String name) {
            return Objects.requireNonNullElse(ids.get(name), "").toString();
        }

        private Step about(Subject other) {
            return new Step(remedy, other, Map.of(), null, rule, youMay, after, done);
        }
    }

    /** How a step is written. */
    @Schema(name = "RemedyStep", description = "An operation to call, with what to send, and who may.")
    public record StepView(
            @Schema(
                    description =
                            "Its operationId in this document; where it is not known what exactly it is to be called"
                                    + " for, the operation that finds that.",
                    example = "attestFitness")
            String operationId,

            @Schema(description = "Its HTTP method.", example = "POST")
            String method,

            @Schema(
                    description = "Where to call it.",
                    example = "/api/v1/enrollments/01930000-0000-7000-8000-000000000701/fitness")
            String href,

            @Schema(description = "Who may take the step: any of these.", example = "[\"DREAMER\"]")
            List<Remedy.By> by,

            @Schema(
                    description = "Whether you may, from `possibleFrom` on and once the steps in `after` are taken.",
                    example = "false")
            boolean youMay,

            @Schema(
                    description =
                            "What to send, one element of it where a list is sent; null when nothing is. What `asks` names is empty until somebody says it,"
                                    + " and a value such as `$steps.0.response.body#/id` stands for what the answer to the step at"
                                    + " that position holds.",
                    example = "{\"fit\": \"\", \"attestedAs\": \"SELF\"}")
            @Nullable
            Map<String, String> body,

            @Schema(
                    description = "The members of `body` that only the person who takes the step can say.",
                    example = "[\"fit\"]")
            List<String> asks,

            @Schema(description = "The positions of the steps that come first, counted from 0.", example = "[]")
            List<Integer> after,

            @Schema(
                    description = "Whether it takes `If-Match`: the `ETag` of what you read, or `*`.",
                    example = "false")
            boolean ifMatch,

            @Schema(description = "Whether it is taken already.", example = "false")
            boolean done) {}
}
