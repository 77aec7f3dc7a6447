package city.novaaria.dreamocracy.charter;

import static city.novaaria.dreamocracy.charter.rules.SampleFacts.NOVA_ARIA;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.NOW;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.SESSION;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.enrollment;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import city.novaaria.dreamocracy.charter.rules.SampleFacts;
import city.novaaria.dreamocracy.charter.rules.SamplePerson;
import city.novaaria.dreamocracy.kernel.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A waiver lets one objection pass that it was given for, and nothing else. */
class WaiversTest {

    private static final String TIME_TO_THINK = "CON-05";
    private static final UUID WAIVER = new UUID(7, 7);

    static Stream<Arguments> waiversOfAnEthicist() {
        return Stream.of(
                argumentSet("for everybody", waiver(TIME_TO_THINK, null, WaiverClass.ETHICIST, later(1)), true),
                argumentSet("for the person", waiver(TIME_TO_THINK, 1, WaiverClass.ETHICIST, later(1)), true),
                argumentSet("for another person", waiver(TIME_TO_THINK, 2, WaiverClass.ETHICIST, later(1)), false),
                argumentSet("by a board", waiver(TIME_TO_THINK, 1, WaiverClass.BOARD, later(1)), true),
                argumentSet("by the person", waiver(TIME_TO_THINK, 1, WaiverClass.SUBJECT, later(1)), false),
                argumentSet("by nobody", waiver(TIME_TO_THINK, 1, WaiverClass.NEVER, later(1)), false),
                argumentSet("of another rule", waiver("SAF-03", 1, WaiverClass.ETHICIST, later(1)), false),
                argumentSet("ends right now", waiver(TIME_TO_THINK, 1, WaiverClass.ETHICIST, NOW), false),
                argumentSet("ended", waiver(TIME_TO_THINK, 1, WaiverClass.ETHICIST, later(-1)), false));
    }

    @ParameterizedTest
    @MethodSource("waiversOfAnEthicist")
    void letsPassWhatItWasGivenForAndIsInForce(WaiverFacts waiver, boolean passes) {
        Verdict verdict = Charter.ask(hurried().waivers(waiver).facts());

        assertThat(verdict.granted()).isEqualTo(passes);
        assertThat(about(verdict, 1)).satisfies(result -> {
            assertThat(result.outcome()).isEqualTo(passes ? Outcome.WAIVED : Outcome.FAIL);
            assertThat(result.waiver()).isEqualTo(passes ? waiver : null);
            assertThat(result.remedy(Texts.ENGLISH)).matches(remedy -> (remedy == null) == passes);
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"I4", "I5"})
    void doesNotCountWhereTheRuleAllowsNone(Intensity intensity) {
        Verdict verdict = Charter.ask(hurried()
                .experience(intensity, Modality.AWAKE)
                .waivers(waiver(TIME_TO_THINK, null, WaiverClass.BOARD, later(1)))
                .facts());

        assertThat(about(verdict, 1).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(about(verdict, 1).actions()).doesNotContain(Remedy.REQUEST_WAIVER);
    }

    @Test
    void turnsNothingThatPassesAndGrantsNothingThatAnotherRuleRefuses() {
        WaiverFacts waiver = waiver(TIME_TO_THINK, null, WaiverClass.ETHICIST, later(1));
        Verdict verdict =
                Charter.ask(good().people(inAHurry(1), person(2), person(3).rehearsed(null))
                        .waivers(waiver)
                        .facts());

        assertThat(about(verdict, 1).outcome()).isEqualTo(Outcome.WAIVED);
        assertThat(about(verdict, 2).outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.granted()).isFalse();
        assertThat(verdict.objections())
                .extracting(objection -> objection.rule().id())
                .containsExactly("SAF-02");
    }

    @Test
    void neverLetsPassWhatNobodyKnows() {
        Verdict verdict = ask(unsure(WaiverClass.ETHICIST), waiver(TIME_TO_THINK, null, WaiverClass.BOARD, later(1)));

        assertThat(verdict.results()).singleElement().satisfies(result -> {
            assertThat(result.outcome()).isEqualTo(Outcome.INDETERMINATE);
            assertThat(result.actions()).isEmpty();
        });
    }

    /** Only a wrong birth date makes it possible. */
    @Test
    void whatAMinorHasLetPassDoesNotStand() {
        List<GrantedWaiver> own =
                List.of(new GrantedWaiver(waiver(TIME_TO_THINK, 1, WaiverClass.SUBJECT, later(1)), 1, List.of()));

        assertThat(good().people(person(1)).facts().waivedBy(own).waivers()).hasSize(1);
        assertThat(good().people(person(1).born(LocalDate.of(2130, 1, 1)), person(2))
                        .facts()
                        .waivedBy(own)
                        .waivers())
                .isEmpty();
    }

    static Stream<Arguments> classes() {
        return Stream.of(WaiverClass.values())
                .flatMap(asked -> Stream.of(WaiverClass.values()).map(given -> Arguments.of(asked, given)));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void countsOnlyFromWhoWasAskedOrFromABoard(WaiverClass asked, WaiverClass given) {
        Set<List<WaiverClass>> suffice = Set.of(
                List.of(WaiverClass.ETHICIST, WaiverClass.ETHICIST),
                List.of(WaiverClass.ETHICIST, WaiverClass.BOARD),
                List.of(WaiverClass.BOARD, WaiverClass.BOARD),
                List.of(WaiverClass.SUBJECT, WaiverClass.SUBJECT));

        Verdict verdict = ask(failing(asked), waiver(TIME_TO_THINK, null, given, later(1)));

        assertThat(verdict.granted()).isEqualTo(suffice.contains(List.of(asked, given)));
    }

    @ParameterizedTest
    @EnumSource
    void isOfferedWhereOthersDecideAboutItAndNeverToThePerson(WaiverClass asked) {
        boolean offered = asked == WaiverClass.ETHICIST || asked == WaiverClass.BOARD;

        assertThat(ask(failing(asked)).objections())
                .singleElement()
                .satisfies(objection -> assertThat(objection.actions().contains(Remedy.REQUEST_WAIVER))
                        .isEqualTo(offered));
    }

    @Test
    void isNotOfferedWhereThereIsNoSession() {
        Facts facts = good().withoutSession().people(inAHurry(1)).facts();

        assertThat(Charter.ask(facts).objections())
                .filteredOn(objection -> objection.rule().id().equals(TIME_TO_THINK))
                .singleElement()
                .satisfies(objection -> assertThat(objection.actions()).isEmpty());
    }

    @Test
    void letsNothingElsePassThanWhatItWasAskedFor() {
        WaiverFacts tooEarly =
                new WaiverFacts(WAIVER, TIME_TO_THINK, null, WaiverClass.ETHICIST, later(1), found("too-early"));

        assertThat(ask(failing(WaiverClass.ETHICIST), tooEarly).objections())
                .singleElement()
                .satisfies(objection -> assertThat(objection.actions()).contains(Remedy.REQUEST_WAIVER));
    }

    @Test
    void isAboutNobodyElseThanWhomItWasAskedFor() {
        Result because = failing(WaiverClass.ETHICIST).becauseOf(Set.of("jun", "kade"));

        assertThat(ask(because, becauseOf("jun", "kade", "oda")).granted()).isTrue();
        assertThat(ask(because, becauseOf("kade")).granted()).isFalse();
        assertThat(ask(failing(WaiverClass.ETHICIST), becauseOf("kade")).granted())
                .isTrue();
    }

    private static WaiverFacts becauseOf(String... people) {
        Matter matter = new Matter(found("over").findings(), Set.of(people));
        return new WaiverFacts(WAIVER, TIME_TO_THINK, null, WaiverClass.ETHICIST, later(1), matter);
    }

    private static Instant later(long milliseconds) {
        return NOW.plus(Duration.ofMillis(milliseconds));
    }

    private static SampleFacts hurried() {
        return good().people(inAHurry(1), person(2));
    }

    /** Read the text right now and said yes at once. */
    private static SamplePerson inAHurry(int number) {
        return person(number).servedAt(NOW).consentedAt(NOW).receiptIssuedAt(NOW);
    }

    private static Result about(Verdict verdict, int person) {
        return verdict.results().stream()
                .filter(result -> result.rule().id().equals(TIME_TO_THINK))
                .filter(result -> result.subject().equals(enrollment(person)))
                .findAny()
                .orElseThrow();
    }

    private static WaiverFacts waiver(String rule, @Nullable Integer person, WaiverClass by, Instant until) {
        UUID participant = person == null
                ? null
                : good().people(person(person)).facts().people().getFirst().participantId();
        return new WaiverFacts(WAIVER, rule, participant, by, until, found("too-early", "over"));
    }

    private static Matter found(String... findings) {
        return new Matter(
                Stream.of(findings)
                        .map(finding -> TIME_TO_THINK + "." + finding)
                        .collect(Collectors.toSet()),
                Set.of());
    }

    /** What becomes of that one answer. */
    private static Verdict ask(Result answer, WaiverFacts... waivers) {
        Facts facts = good().waivers(waivers).facts();
        return new Verdict(EvaluationPoint.START, NOW, NOVA_ARIA, List.of(new WaiversInForce(facts).applyTo(answer)));
    }

    private static Result failing(WaiverClass waivable) {
        return Charter.rule(TIME_TO_THINK)
                .fail(SESSION, FindingCode.CON_05_OVER.of())
                .waivableBy(waivable);
    }

    private static Result unsure(WaiverClass waivable) {
        return Charter.rule(TIME_TO_THINK)
                .indeterminate(SESSION, FindingCode.CON_05_OVER.of())
                .waivableBy(waivable);
    }
}
