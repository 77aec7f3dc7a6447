package city.novaaria.dreamocracy.objections;

import city.novaaria.dreamocracy.charter.Around;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.kernel.Texts;
import city.novaaria.dreamocracy.objections.Alternative.Step;
import city.novaaria.dreamocracy.objections.Alternative.StepView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One step of a person on the way into the dream, done or still to do. */
@Schema(name = "NextStep", description = "One step of a person on the way into the dream, done or still to do.")
public record NextStep(
        @Schema(
                description =
                        "What it is, for who says it in their own words: a step of everybody such as `rehearsal`, or the"
                                + " `code` that it puts right; there may be new ones.",
                example = "rehearsal")
        String code,

        @Schema(
                implementation = FindingParameters.class,
                description = "What its text has places for, by name.",
                example = "{}")
        Map<String, Object> parameters,

        @Schema(description = "What it is, in a sentence.", example = "Rehearse your stop signal.")
        String summary,

        @Schema(
                description =
                        "The rules that ask for it now; empty when it is done, and for what has to happen anyway.",
                example = "[\"SAF-02\"]")
        List<String> rules,

        @Schema(description = "From when on it helps; null when it helps now.", example = "2143-05-02T18:00:00.000Z")
        @Nullable
        Instant possibleFrom,

        @Schema(
                description = "Until when it helps: the latest that the dream starts unless the session is postponed.",
                example = "2143-05-02T21:00:00.000Z")
        Instant until,

        @Schema(description = "What to call, and who does.", implementation = StepView.class)
        Step step) {

    public NextStep {
        rules = List.copyOf(rules);
    }

    /**
     * The steps of the one person of the facts: first what only others can put right, then everything from reading to the
     * fitness of the day that is done or asked for.
     *
     * @param open what the reader may know of what stands in the way
     * @param gathering what has to happen before people can arrive
     * @param placed the person has a place, and does not wait for one
     */
    public static List<NextStep> of(
            Facts facts, Reader reader, Collection<Objection> open, Collection<Remedy> gathering, boolean placed) {
        Writer writer = new Writer(facts, reader, asked(open));
        writer.putRight();
        for (Preparation step : Preparation.values()) {
            if (placed || !step.onTheDay()) {
                writer.prepare(step, gathering.contains(step.remedy()) || step == Preparation.ARRIVAL);
            }
        }
        return List.copyOf(writer.written);
    }

    /** What is to be done first about each objection to the person. */
    private static Map<Remedy, Asked> asked(Collection<Objection> open) {
        Map<Remedy, Asked> asked = new EnumMap<>(Remedy.class);
        open.stream()
                .filter(Objection::concernsOnePerson)
                .forEach(objection -> objection
                        .firstFix()
                        .ifPresent(fix -> fix.steps()
                                .forEach(step -> asked.merge(
                                        step.remedy(),
                                        new Asked(List.of(objection.rule()), Said.by(fix), fix.possibleFrom()),
                                        Asked::and))));
        return asked;
    }

    /** Why a step is still to do. */
    private record Asked(
            List<String> rules, Said said, @Nullable Instant possibleFrom) {

        static final Asked BY_NO_RULE = new Asked(List.of(), new Said("", Map.of(), ""), null);

        Asked and(Asked other) {
            return new Asked(
                    Stream.of(rules, other.rules)
                            .flatMap(List::stream)
                            .distinct()
                            .toList(),
                    said,
                    Stream.of(this, other)
                            .map(Asked::possibleFrom)
                            .filter(Objects::nonNull)
                            .max(Instant::compareTo)
                            .orElse(null));
        }
    }

    /** What a step is about. */
    private record Said(String code, Map<String, Object> parameters, String summary) {

        static Said by(Alternative fix) {
            return new Said(fix.code(), fix.parameters(), fix.summary());
        }

        static Said by(Preparation step) {
            return new Said(step.code(), Map.of(), step.summary(Texts.ofRequest()));
        }
    }

    /** Writes one step after the other, and knows where each stands. */
    private static final class Writer {

        private final Reader reader;
        private final PersonFacts person;
        private final Map<Remedy, Asked> asked;
        private final Around around;
        private final Instant until;
        private final Map<Remedy, Integer> positions = new EnumMap<>(Remedy.class);
        private final List<NextStep> written = new ArrayList<>();

        Writer(Facts facts, Reader reader, Map<Remedy, Asked> asked) {
            this.reader = reader;
            this.person = facts.people().getFirst();
            this.asked = asked;
            this.around = facts.around().apply(person.subject());
            this.until = Objects.requireNonNull(facts.session())
                    .startsAt()
                    .plus(facts.policy().latestStart());
        }

        void putRight() {
            Set<Remedy> others = EnumSet.noneOf(Remedy.class);
            others.addAll(asked.keySet());
            Stream.of(Preparation.values()).map(Preparation::remedy).forEach(others::remove);
            for (Remedy remedy : others) {
                Asked why = Objects.requireNonNull(asked.get(remedy));
                write(remedy, why.said(), why, why.possibleFrom(), List.of(), false);
            }
        }

        /** A step that nothing asks for is listed if it is done, or has to happen anyway. */
        void prepare(Preparation step, boolean anyway) {
            Asked why = asked.get(step.remedy());
            boolean done = why == null && step.isDoneBy(person);
            if (why == null && !done && !anyway) {
                return;
            }
            Asked asking = Objects.requireNonNullElse(why, Asked.BY_NO_RULE);
            write(
                    step.remedy(),
                    Said.by(step),
                    asking,
                    step.onTheDay() && !done ? around.checkInFrom() : asking.possibleFrom(),
                    step.after().stream()
                            .flatMap(earlier -> Stream.ofNullable(positions.get(earlier)))
                            .toList(),
                    done);
        }

        private void write(
                Remedy remedy,
                Said said,
                Asked asking,
                @Nullable Instant possibleFrom,
                List<Integer> after,
                boolean done) {
            positions.put(remedy, written.size());
            written.add(new NextStep(
                    said.code(),
                    said.parameters(),
                    said.summary(),
                    asking.rules(),
                    possibleFrom,
                    until,
                    new Step(
                            remedy,
                            person.subject(),
                            around.ids(),
                            around.person(),
                            "",
                            !done && reader.rights().mayTake(remedy, around),
                            after,
                            done)));
        }
    }
}
