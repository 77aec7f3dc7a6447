package city.novaaria.dreamocracy.charter;

import static city.novaaria.dreamocracy.charter.RandomFacts.withConsent;
import static city.novaaria.dreamocracy.charter.RandomFacts.withCrew;
import static city.novaaria.dreamocracy.charter.RandomFacts.withPeople;
import static city.novaaria.dreamocracy.charter.RandomFacts.withReview;
import static city.novaaria.dreamocracy.charter.RandomFacts.withWaivers;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.charter.PersonFacts.BackgroundFacts;
import city.novaaria.dreamocracy.charter.RandomFacts.Sample;
import city.novaaria.dreamocracy.charter.SessionFacts.CrewFacts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What holds for all facts, tried on many random ones; repeat a failure with {@code -Dseed=} and the seed it prints.
 */
class CharterPropertiesTest {

    private static final long SEED = Long.getLong("seed", 21430502L);
    private static final int SAMPLES = 2000;

    /** Says of all together what nobody is told of one. */
    private static final Set<String> MERGED = Set.of("SAF-07");

    /** What each rule may find, by the rule's id. */
    private static final Map<String, Set<String>> FINDINGS = Charter.rules().stream()
            .collect(Collectors.toUnmodifiableMap(
                    Rule::id,
                    rule -> Stream.of(FindingCode.values())
                            .map(code -> code.foundBy(rule.id()))
                            .collect(Collectors.toUnmodifiableSet())));

    @BeforeAll
    static void tellTheSeed() {
        System.out.println("random facts of the charter: -Dseed=" + SEED);
    }

    @Test
    void triesGrantsAndRefusalsAlike() {
        long granted = samples().filter(sample -> granted(sample.facts())).count();

        assertThat(granted).as("granted of %d, seed %d", SAMPLES, SEED).isBetween(SAMPLES / 5L, SAMPLES * 4L / 5L);
        assertThat(samples()
                        .flatMap(sample -> Charter.ask(sample.facts()).objections().stream())
                        .map(objection -> objection.rule().id())
                        .distinct())
                .as("rules that objected at least once, seed %d", SEED)
                .containsExactlyInAnyOrderElementsOf(RandomFacts.RULES_AT_THE_START);
    }

    @Test
    void grantsNothingMoreWhenAConsentIsTakenAway() {
        samples().filter(sample -> !sample.facts().people().isEmpty()).forEach(sample -> {
            List<PersonFacts> people = new ArrayList<>(sample.facts().people());
            int chosen = sample.random().nextInt(people.size());
            people.set(chosen, withConsent(people.get(chosen), null));
            Facts less = withPeople(sample.facts(), people);

            assertGrantsNoMore(sample, less);
            assertThat(keys(Charter.ask(less).objections()))
                    .as(sample.name())
                    .contains(new Key("CON-01", Outcome.FAIL, people.get(chosen).subject()));
        });
    }

    /** One on whom nobody depends: whoever leaves for that reason is what VUL-03 asks for. */
    @Test
    void grantsNothingMoreWhenAFacilitatorLeaves() {
        samples().filter(sample -> !independent(sample.facts()).isEmpty()).forEach(sample -> {
            List<CrewFacts> facilitators = independent(sample.facts());
            List<CrewFacts> crew = new ArrayList<>(crew(sample.facts()));
            crew.remove(facilitators.get(sample.random().nextInt(facilitators.size())));
            Facts less = withCrew(sample.facts(), crew);

            assertGrantsNoMore(sample, less);
            assertThat(keys(Charter.ask(less).objections()))
                    .as("%s: what was objected to before still is", sample.name())
                    .containsAll(keys(Charter.ask(sample.facts()).objections()));
        });
    }

    @Test
    void grantsNothingMoreWhenTheApprovalIsGone() {
        samples().forEach(sample -> {
            Facts less = withReview(sample.facts(), null);

            assertGrantsNoMore(sample, less);
            assertThat(keys(Charter.ask(less).objections()))
                    .as(sample.name())
                    .contains(new Key("ETH-01", Outcome.FAIL, less.whole()));
        });
    }

    @Test
    void noRuleReadsOnePersonsSecretToExplainItselfToAnother() {
        samples().filter(sample -> sample.facts().people().size() > 1).forEach(sample -> {
            List<PersonFacts> people = new ArrayList<>(sample.facts().people());
            int chosen = sample.random().nextInt(people.size());
            PersonFacts before = people.get(chosen);
            people.set(chosen, withSecretsOf(before, RandomFacts.anybody(sample.random())));
            Facts changed = withPeople(sample.facts(), people);

            assertThat(saidOfOthers(changed, before.subject()))
                    .as(sample.name())
                    .isEqualTo(saidOfOthers(sample.facts(), before.subject()));
        });
    }

    /** What readers who may know nothing private of anybody are told, but for the tags that all share. */
    private static List<Result> saidOfOthers(Facts facts, Subject subject) {
        return Charter.ask(facts).results().stream()
                .filter(result -> !result.subject().equals(subject))
                .filter(result -> result.subject().isOnePerson()
                        || !MERGED.contains(result.rule().id()))
                .toList();
    }

    @Test
    void grantsNothingMoreWhenAWaiverIsGone() {
        samples().forEach(sample -> {
            Facts waived = withWaivers(sample.facts(), waiversOfEverything(sample.facts()));
            Verdict before = Charter.ask(sample.facts());
            Verdict after = Charter.ask(waived);

            assertThat(before.granted() && !after.granted())
                    .as("%s: a waiver refused", sample.name())
                    .isFalse();
            assertThat(after.objections())
                    .as("%s: only what may be waived is waived", sample.name())
                    .containsAll(before.objections().stream()
                            .filter(objection -> objection.waivable() == WaiverClass.NEVER)
                            .filter(objection ->
                                    !MERGED.contains(objection.rule().id()))
                            .toList());
        });
    }

    private static List<WaiverFacts> waiversOfEverything(Facts facts) {
        Set<String> tiedTo = facts.people().stream()
                .flatMap(person -> person.background().tiedTo().stream())
                .collect(Collectors.toSet());
        return FINDINGS.entrySet().stream()
                .flatMap(findings -> {
                    Matter everything = new Matter(findings.getValue(), tiedTo);
                    return Stream.of(WaiverClass.ETHICIST, WaiverClass.BOARD, WaiverClass.SUBJECT)
                            .map(by -> new WaiverFacts(
                                    new UUID(7, 7),
                                    findings.getKey(),
                                    null,
                                    by,
                                    facts.at().plusMillis(1),
                                    everything));
                })
                .toList();
    }

    @Test
    void saysTheSameInWhateverOrderThingsAreListed() {
        samples().forEach(sample -> {
            Verdict verdict = Charter.ask(sample.facts());
            Verdict shuffled = Charter.ask(shuffled(sample.facts(), sample.random()));

            assertThat(shuffled.granted()).as(sample.name()).isEqualTo(verdict.granted());
            assertThat(keys(shuffled.results()))
                    .as(sample.name())
                    .containsExactlyInAnyOrderElementsOf(keys(verdict.results()));
        });
    }

    @Test
    void saysTheSameWhenAskedTwice() {
        samples()
                .forEach(sample -> assertThat(Charter.ask(sample.facts()))
                        .as(sample.name())
                        .isEqualTo(Charter.ask(sample.facts())));
    }

    private static Stream<Sample> samples() {
        // neighbouring seeds make alike facts, so each sample gets a random seed of its own
        return new Random(SEED).longs(SAMPLES).mapToObj(own -> RandomFacts.sample(SEED, own));
    }

    private static void assertGrantsNoMore(Sample sample, Facts less) {
        assertThat(granted(less) && !granted(sample.facts()))
                .as("%s: a refusal became a grant", sample.name())
                .isFalse();
    }

    private static boolean granted(Facts facts) {
        return Charter.ask(facts).granted();
    }

    /** Whether somebody is on duty themselves is counted for all. */
    private static BackgroundFacts signingIn(@Nullable String as, BackgroundFacts other) {
        return new BackgroundFacts(
                as,
                other.birthDate(),
                other.misdated(),
                other.language(),
                other.reachableContact(),
                other.supportPlan(),
                other.lines(),
                other.veils(),
                other.ceiling(),
                other.screening(),
                other.tiedTo(),
                other.guardians());
    }

    private static PersonFacts withSecretsOf(PersonFacts person, PersonFacts other) {
        return new PersonFacts(
                person.participantId(),
                person.subject(),
                person.present(),
                person.elsewhere(),
                other.consent(),
                other.selfFitness(),
                other.observedFitness(),
                other.stopSignalRehearsedFor(),
                other.distress(),
                signingIn(person.background().signsInAs(), other.background()),
                other.preparation(),
                other.history(),
                // what a device is like is no secret of who wears it
                person.device(),
                other.aftercare());
    }

    private static List<CrewFacts> crew(Facts facts) {
        return Objects.requireNonNull(facts.session()).onDuty();
    }

    private static List<CrewFacts> independent(Facts facts) {
        return crew(facts).stream()
                .filter(CrewFacts::facilitates)
                .filter(crew -> facts.people().stream()
                        .map(PersonFacts::background)
                        .noneMatch(person -> person.tiedTo().contains(crew.person())
                                || crew.person().equals(person.signsInAs())))
                .toList();
    }

    private static Facts shuffled(Facts facts, Random random) {
        ReviewFacts review = facts.review();
        Facts shuffled = withPeople(facts, shuffled(facts.people(), random));
        shuffled = withCrew(shuffled, shuffled(crew(facts), random));
        return review == null
                ? shuffled
                : withReview(shuffled, RandomFacts.withVoters(review, shuffled(review.voters(), random)));
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static List<Key> keys(List<Result> results) {
        return results.stream()
                .map(result -> new Key(result.rule().id(), result.outcome(), result.subject()))
                .toList();
    }

    private record Key(String rule, Outcome outcome, Subject subject) {}
}
