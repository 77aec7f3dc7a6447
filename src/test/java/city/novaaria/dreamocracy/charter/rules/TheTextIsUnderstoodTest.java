package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.indeterminate;
import static city.novaaria.dreamocracy.charter.rules.Answer.notApplicable;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.answered;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.enrollment;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts.Understanding;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.charter.WaiverClass;
import city.novaaria.dreamocracy.kernel.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** CON-04: whoever agrees was seen to understand, by questions first and in a conversation then. */
class TheTextIsUnderstoodTest {

    private static final @Nullable Boolean LEFT_OUT = null;

    private final Rule rule = new TheTextIsUnderstood();

    static Stream<Arguments> understandings() {
        return Stream.of(
                argumentSet("no questions", Understanding.NOTHING_ASKED, indeterminate(enrollment(1))),
                argumentSet("all right", answered(0, false, true, true, true, true, true), pass(enrollment(1))),
                argumentSet(
                        "all right in the last try",
                        answered(2, false, true, true, true, true, true),
                        pass(enrollment(1))),
                argumentSet(
                        "all right after all tries",
                        answered(3, false, true, true, true, true, true),
                        fail(enrollment(1))),
                argumentSet(
                        "exactly four of five", answered(0, false, true, true, true, true, false), pass(enrollment(1))),
                argumentSet("critical ones right, too few of all", fewOfAll(2), fail(enrollment(1))),
                argumentSet("critical ones right, just enough of all", fewOfAll(1), pass(enrollment(1))),
                argumentSet("left out", leftOut(0, false), fail(enrollment(1))),
                argumentSet("left out after all tries", leftOut(3, false), fail(enrollment(1))),
                argumentSet("taught back after all tries", leftOut(3, true), pass(enrollment(1))),
                argumentSet("taught back, and the last try fails", wrong(2, true), pass(enrollment(1))),
                argumentSet("taught back with a try left", wrong(1, true), fail(enrollment(1))),
                argumentSet("taught back before any try", leftOut(0, true), fail(enrollment(1))));
    }

    @ParameterizedTest
    @MethodSource("understandings")
    void takesAnswersFirstAndAConversationThen(Understanding understanding, Answer expected) {
        SampleFacts sample = capture().people(person(1).understanding(understanding));

        assertThat(Answer.of(rule, sample)).containsExactly(expected);
    }

    /** The test of the charter: 4/5 right, missed item critical. */
    @Test
    void fourOfFiveRightMissedItemCriticalNotPassed() {
        Result result = only(answered(0, false, true, true, false, true, true));

        assertThat(result.objects()).isTrue();
        assertThat(result.explanation(Texts.ENGLISH)).contains("by number: 3.").contains("Tries left: 2.");
        assertThat(result.actions()).containsExactly(Remedy.READ_DISCLOSURE, Remedy.GIVE_CONSENT);
    }

    @Test
    void asksForAConversationOnceAllTriesAreUsedUp() {
        Result lastTry = only(wrong(2, false));
        Result oneMore = only(wrong(3, false));

        assertThat(lastTry.explanation(Texts.ENGLISH)).contains("by number: 1.").contains("All tries are used up");
        assertThat(oneMore.explanation(Texts.ENGLISH))
                .doesNotContain("by number")
                .contains("All tries are used up");
        assertThat(List.of(lastTry, oneMore))
                .allSatisfy(
                        result -> assertThat(result.actions()).containsExactly(Remedy.TEACH_BACK, Remedy.GIVE_CONSENT));
    }

    static Stream<Arguments> waivers() {
        return Stream.of(
                argumentSet("nothing shows understanding", wrong(0, false), WaiverClass.NEVER),
                argumentSet("all tries used up", wrong(3, false), WaiverClass.NEVER),
                argumentSet("a conversation before the tries", wrong(0, true), WaiverClass.ETHICIST),
                argumentSet("a conversation without a try", leftOut(0, true), WaiverClass.ETHICIST));
    }

    @ParameterizedTest
    @MethodSource("waivers")
    void letsAnEthicistPutAConversationInPlaceOfTheQuestionsAndNothing(Understanding understanding, WaiverClass by) {
        assertThat(only(understanding).waivable()).isEqualTo(by);
    }

    @Test
    void takesANoWhateverWasUnderstood() {
        SampleFacts sample = capture()
                .people(
                        person(1).granting(Scope.EMERGENCY_CONTACT).understanding(wrong(0, false)),
                        person(2).withoutConsent(),
                        person(3).understanding(wrong(0, false)));

        assertThat(Answer.of(rule, sample))
                .containsExactly(notApplicable(enrollment(1)), notApplicable(enrollment(2)), fail(enrollment(3)));
    }

    private Result only(Understanding understanding) {
        List<Result> results = rule.ask(
                capture().people(person(1).understanding(understanding)).facts());
        assertThat(results).hasSize(1);
        return results.getFirst();
    }

    private static SampleFacts capture() {
        return good().at(EvaluationPoint.CONSENT_CAPTURE);
    }

    private static Understanding wrong(int failedBefore, boolean taughtBack) {
        return answered(failedBefore, taughtBack, false, true, true, true, true);
    }

    private static Understanding leftOut(int failedBefore, boolean taughtBack) {
        return answered(failedBefore, taughtBack, LEFT_OUT, LEFT_OUT, LEFT_OUT, LEFT_OUT, LEFT_OUT);
    }

    /** Six questions, the last two of which nobody must get right. */
    private static Understanding fewOfAll(int wrong) {
        return answered(0, false, true, true, true, true, wrong < 2, wrong < 1);
    }
}
