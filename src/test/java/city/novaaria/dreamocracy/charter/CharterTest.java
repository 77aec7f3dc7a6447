package city.novaaria.dreamocracy.charter;

import static city.novaaria.dreamocracy.charter.rules.SampleFacts.NOVA_ARIA;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.NOW;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.VERSION;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.facilitator;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.fear;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.person;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import city.novaaria.dreamocracy.charter.ExperienceFacts.LaceFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.AftercareFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.ExposureFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.HistoryFacts;
import city.novaaria.dreamocracy.charter.ReviewFacts.Standing;
import city.novaaria.dreamocracy.charter.rules.Rules;
import city.novaaria.dreamocracy.charter.rules.SampleFacts;
import city.novaaria.dreamocracy.kernel.Texts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule is asked, every objection is reported, and what is missing is not allowed. */
class CharterTest {

    static final List<Rule> RULES = Rules.ALL;

    @Test
    void grantsAStartWhenEverythingHolds() {
        Verdict verdict = Charter.ask(good().facts());

        assertThat(verdict.objections()).isEmpty();
        assertThat(verdict.granted()).isTrue();
        assertThat(verdict.point()).isEqualTo(EvaluationPoint.START);
        assertThat(verdict.at()).isEqualTo(NOW);
        assertThat(verdict.policy()).isEqualTo(NOVA_ARIA);
        assertThat(verdict.counts()).containsOnlyKeys(Outcome.values()).containsEntry(Outcome.FAIL, 0L);
        assertThat(verdict.counts().values())
                .satisfies(counts -> assertThat(
                                counts.stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(verdict.results().size()));
    }

    @ParameterizedTest
    @EnumSource
    void letsGoodFactsPassEverywhere(EvaluationPoint point) {
        assertThat(Charter.ask(good().at(point).facts()).objections()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void asksExactlyTheRulesThatAreDue(EvaluationPoint point) {
        Verdict verdict = Charter.ask(good().at(point).facts());

        assertThat(verdict.results().stream().map(Result::rule).distinct())
                .containsExactlyElementsOf(RULES.stream()
                        .filter(rule -> rule.card().askedAt().contains(point))
                        .toList());
    }

    @Test
    void asksEveryRuleAtTheGateButThoseAboutOtherMoments() {
        assertThat(RULES)
                .filteredOn(rule -> !rule.card().askedAt().contains(EvaluationPoint.START))
                .extracting(Rule::id)
                .containsExactly("CON-07", "LIV-03", "LIV-04", "LIV-05", "INC-01", "X-03");
    }

    @Test
    void namesEachRuleOnce() {
        assertThat(RULES)
                .extracting(Rule::id)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).matches("([A-Z]{3}|X)-\\d\\d"));
        assertThat(RULES).extracting(rule -> rule.card().title(Texts.ENGLISH)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void explainsEachRule(Rule rule) {
        assertThat(rule.card().title(Texts.ENGLISH)).isNotBlank();
        assertThat(rule.card().says()).isNotBlank().endsWith(".");
        assertThat(rule.card().source()).isNotBlank();
        assertThat(rule.card().askedAt()).isNotEmpty();
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void findsEachRuleByItsId(Rule rule) {
        assertThat(Charter.rule(rule.id())).isSameAs(rule);
    }

    @Test
    void knowsNoOtherRules() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Charter.rule("ETH-99"))
                .withMessageContaining("ETH-99");
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void letsNobodyWaiveWhatTheCharterDoesNot(Rule rule) {
        Map<String, WaiverClass> waivable = Map.ofEntries(
                entry("AFT-01", WaiverClass.SUBJECT),
                entry("AFT-02", WaiverClass.ETHICIST),
                entry("CON-04", WaiverClass.ETHICIST),
                entry("CON-05", WaiverClass.ETHICIST),
                entry("VUL-01", WaiverClass.BOARD),
                entry("VUL-03", WaiverClass.ETHICIST),
                entry("SAF-03", WaiverClass.ETHICIST),
                entry("SAF-05", WaiverClass.ETHICIST),
                entry("SAF-06", WaiverClass.ETHICIST),
                entry("SAF-07", WaiverClass.SUBJECT));

        assertThat(rule.card().waivable()).isEqualTo(waivable.getOrDefault(rule.id(), WaiverClass.NEVER));
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void letsPeopleWaiveThemselvesWhatProtectsOnlyThem(Rule rule) {
        assertThat(rule.waivableByThePerson())
                .isEqualTo(Set.of("SAF-03", "SAF-07", "AFT-01").contains(rule.id()));
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void tellsWhatIsPrivateOnlyToThoseWhoLookAfterPeopleOrToThePerson(Rule rule) {
        Map<String, Disclosure> isPrivate = Map.ofEntries(
                entry("VUL-01", Disclosure.RESTRICTED),
                entry("VUL-02", Disclosure.RESTRICTED),
                entry("VUL-03", Disclosure.RESTRICTED),
                entry("VUL-04", Disclosure.RESTRICTED),
                entry("AFT-02", Disclosure.RESTRICTED),
                entry("INC-01", Disclosure.RESTRICTED),
                entry("INC-02", Disclosure.RESTRICTED),
                entry("INC-03", Disclosure.RESTRICTED),
                entry("X-03", Disclosure.RESTRICTED),
                entry("VUL-05", Disclosure.RESTRICTED),
                entry("LIV-02", Disclosure.RESTRICTED),
                entry("SAF-03", Disclosure.RESTRICTED),
                entry("SAF-05", Disclosure.RESTRICTED),
                entry("SAF-06", Disclosure.RESTRICTED),
                entry("SAF-07", Disclosure.SUBJECT_ONLY),
                entry("X-04", Disclosure.SUBJECT_ONLY));

        assertThat(rule.card().disclosure()).isEqualTo(isPrivate.getOrDefault(rule.id(), Disclosure.STAFF));
    }

    @Test
    void namesNobodyOfTheCrewWhereFactsArePrinted() {
        assertThat(good().crew(facilitator("jun", Intensity.I5, false)).facts().toString())
                .contains("CrewFacts[")
                .doesNotContain("jun");
    }

    static Stream<Arguments> pointsAndExperiences() {
        return Stream.of(EvaluationPoint.values())
                .flatMap(point -> Stream.of(Intensity.values())
                        .flatMap(intensity -> Stream.of(Modality.values())
                                .map(modality -> Arguments.of(point, intensity, modality))));
    }

    @ParameterizedTest
    @MethodSource("pointsAndExperiences")
    void answersEvenWhenNothingIsKnown(EvaluationPoint point, Intensity intensity, Modality modality) {
        Facts unknown = nothing().at(point).experience(intensity, modality).facts();

        assertThat(RULES)
                .allSatisfy(rule -> assertThat(rule.ask(unknown)).allSatisfy(result -> {
                    assertThat(result.rule()).isSameAs(rule);
                    assertThat(result.subject()).isEqualTo(VERSION);
                    assertThat(result.explanation(Texts.ENGLISH)).isNotBlank();
                }));
        assertThat(Charter.ask(unknown).objections())
                .allSatisfy(
                        objection -> assertThat(objection.remedy(Texts.ENGLISH)).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource
    void startsNothingOfWhichNothingIsKnown(Intensity intensity) {
        Verdict verdict =
                Charter.ask(nothing().experience(intensity, Modality.AWAKE).facts());

        assertThat(verdict.granted()).isFalse();
        assertThat(verdict.objections())
                .extracting(objection -> objection.rule().id(), Result::outcome)
                .containsExactly(
                        tuple("ETH-01", Outcome.FAIL),
                        tuple("SAF-01", Outcome.INDETERMINATE),
                        tuple("LIV-01", Outcome.INDETERMINATE),
                        tuple("INC-02", Outcome.INDETERMINATE),
                        tuple("INC-03", Outcome.INDETERMINATE));
    }

    @ParameterizedTest
    @EnumSource(names = {"ENROLLMENT", "CONSENT_CAPTURE"})
    void letsNobodyInWithoutAReview(EvaluationPoint point) {
        assertThat(Charter.ask(nothing().at(point).facts()).granted()).isFalse();
    }

    @Test
    void reportsEveryObjectionAtOnce() {
        SampleFacts bad = good().standing(Standing.SUSPENDED)
                .approvedUntil(NOW)
                .voters(new ReviewFacts.VoterFacts("mira", false, true, Set.of(), Vote.APPROVE, false, false))
                .crew(facilitator("jun", null, false))
                .chamberInUse()
                .lace(new LaceFacts(true, Set.of("firmware")))
                .fears(fear(false, true, false, null))
                .people(
                        person(1).withoutConsent(),
                        person(2).servedAt(NOW).citing("another text"),
                        person(3).rehearsed(null).withoutContact().says(null).aftercare(AftercareFacts.NONE),
                        person(4)
                                .tiedTo("jun")
                                .screened(null)
                                .withoutAgreement()
                                .hasMet(),
                        person(5)
                                .history(new HistoryFacts(
                                        null, List.of(new ExposureFacts(Intensity.I2, NOW)), List.of()))
                                .ceiling(Intensity.I1)
                                .lines("water")
                                .reading("fr")
                                .ownFear()
                                .receiptIssuedAt(null));

        Verdict verdict = Charter.ask(bad.facts());

        assertThat(verdict.granted()).isFalse();
        assertThat(verdict.objections().stream()
                        .map(objection -> objection.rule().id())
                        .distinct())
                .containsExactly(
                        "ETH-01", "ETH-02", "ETH-03", "ETH-04", "ETH-06", "CON-01", "CON-02", "CON-05", "VUL-03",
                        "VUL-04", "VUL-05", "SAF-01", "SAF-02", "SAF-03", "SAF-04", "SAF-05", "SAF-06", "SAF-07",
                        "FEA-01", "FEA-02", "LIV-01", "AFT-01", "X-01", "X-02", "X-04", "X-05", "X-06");
        assertThat(verdict.objections()).allSatisfy(objection -> {
            assertThat(objection.explanation(Texts.ENGLISH)).isNotBlank();
            assertThat(objection.remedy(Texts.ENGLISH)).isNotBlank();
        });
    }

    @Test
    void reportsWhatPassesBesideWhatFails() {
        Verdict verdict = Charter.ask(good().chamberInUse().facts());

        assertThat(verdict.objections())
                .extracting(objection -> objection.rule().id())
                .containsExactly("LIV-01");
        assertThat(verdict.results()).hasSizeGreaterThan(RULES.size());
        assertThat(verdict.counts())
                .containsAllEntriesOf(Map.of(Outcome.FAIL, 1L, Outcome.WAIVED, 0L, Outcome.INDETERMINATE, 0L));
    }

    private static SampleFacts nothing() {
        return good().withoutReview().withoutSession().people().fears();
    }
}
