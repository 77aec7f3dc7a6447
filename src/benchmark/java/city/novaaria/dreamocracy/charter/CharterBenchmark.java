package city.novaaria.dreamocracy.charter;

import static city.novaaria.dreamocracy.charter.rules.SampleFacts.NOW;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.person;

import city.novaaria.dreamocracy.charter.PersonFacts.AftercareFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.HistoryFacts;
import city.novaaria.dreamocracy.charter.rules.SampleFacts;
import city.novaaria.dreamocracy.charter.rules.SamplePerson;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long the whole charter takes at the start of a dream, on one core, once the facts are gathered. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CharterBenchmark {

    @Param({"12", "1000", "10000"})
    public int people;

    @Param
    public Condition condition = Condition.READY;

    private Facts facts = SampleFacts.good().facts();

    /** How the people are: a refusal finds something about everybody, a waiver is looked for. */
    public enum Condition {
        READY(SamplePerson::person),
        /** Refused by nearly every rule that asks about people. */
        NOT_READY(number -> person(number)
                .granting()
                .servedAt(NOW.minusSeconds(number))
                .receiptIssuedAt(null)
                .says(null)
                .rehearsed(null)
                .withoutContact()
                .withoutSupportPlan()
                .withoutWayHome()
                .withoutAgreement()
                .hasMet()
                .screened(null)
                .tiedTo("jun")
                .history(HistoryFacts.NONE)
                .lines("water")
                .reading("fr")
                .ownFear()
                .aftercare(AftercareFacts.NONE)
                .dreamingElsewhere()),
        /** Everybody is without a contact and has a waiver of their own. */
        WAIVED(number -> person(number).withoutContact());

        private final IntFunction<SamplePerson> one;

        Condition(IntFunction<SamplePerson> one) {
            this.one = one;
        }
    }

    private static final Matter NOBODY_TO_CALL = new Matter(Set.of("SAF-03.no-contact"), Set.of());

    @Setup(Level.Trial)
    public void gather() {
        SampleFacts sample = SampleFacts.good()
                .people(IntStream.rangeClosed(1, people).mapToObj(condition.one).toArray(SamplePerson[]::new));
        if (condition == Condition.WAIVED) {
            sample.waivers(sample.facts().people().stream()
                    .map(person -> new WaiverFacts(
                            person.participantId(),
                            "SAF-03",
                            person.participantId(),
                            WaiverClass.ETHICIST,
                            NOW.plusSeconds(1),
                            NOBODY_TO_CALL))
                    .toArray(WaiverFacts[]::new));
        }
        facts = sample.facts();
    }

    @Benchmark
    public Verdict wholeCharterAtTheStart() {
        return Charter.ask(facts);
    }
}
