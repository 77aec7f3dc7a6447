package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.notApplicable;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.DISCLOSURE;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.NOW;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.id;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.enrollment;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.ReviewFacts.PredecessorFacts;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.kernel.Sha256;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** CON-02: a decision is about the very text that the person was shown. */
class ConsentCitesTheServedTextTest {

    private static final String VERSION_2 = Sha256.of("what people were told of version 2");

    private final Rule rule = new ConsentCitesTheServedText();

    static Stream<Arguments> citations() {
        return Stream.of(
                argumentSet("this version's text", person(1).citing(DISCLOSURE), pass(enrollment(1))),
                argumentSet("the text before this one", person(1).citing(VERSION_2), fail(enrollment(1))),
                argumentSet("no text at all", person(1).citing(""), fail(enrollment(1))),
                argumentSet("no consent", person(1).withoutConsent(), notApplicable(enrollment(1))));
    }

    @ParameterizedTest
    @MethodSource("citations")
    void takesOnlyTheTextThatAppliesNow(SamplePerson person, Answer expected) {
        assertThat(Answer.of(rule, good().people(person))).containsExactly(expected);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONSENT_CAPTURE", "START"})
    void objectsToADecisionAboutV2AfterV3WasPublished(EvaluationPoint point) {
        SampleFacts sample = good().at(point).people(person(1).citing(VERSION_2));

        assertThat(rule.card().askedAt()).contains(point);
        assertThat(Answer.of(rule, sample)).containsExactly(fail(enrollment(1)));
    }

    @Test
    void takesAnEarlierTextAtTheStartWhichWasRuledTheSameInSubstance() {
        UUID version2 = id(0xD3EA, 2);
        SampleFacts sample = good().sameInSubstance(new PredecessorFacts(version2, VERSION_2, null))
                .people(
                        person(1).citing(VERSION_2).consentedToVersion(version2),
                        person(2).citing(VERSION_2));

        assertThat(Answer.of(rule, sample)).containsExactly(pass(enrollment(1)), fail(enrollment(2)));
        assertThat(Answer.of(rule, sample.at(EvaluationPoint.CONSENT_CAPTURE)))
                .as("who decides now decides about the text of now")
                .containsExactly(fail(enrollment(1)), fail(enrollment(2)));
    }

    @Test
    void whoDecidesAfterARulingWasShownTheTextAfterIt() {
        SampleFacts sample = good().readAnewSince(NOW)
                .people(
                        person(1).citingWhatWasShownAt(NOW.plusMillis(1)),
                        person(2).citingWhatWasShownAt(NOW),
                        person(3).citingWhatWasShownAt(NOW.minusMillis(1)));

        assertThat(Answer.of(rule, sample.at(EvaluationPoint.CONSENT_CAPTURE)))
                .containsExactly(pass(enrollment(1)), fail(enrollment(2)), fail(enrollment(3)));
    }

    @Test
    void whoDecidesNowWasShownTheTextForTheVersionOfNowEvenIfItReadsTheSame() {
        SampleFacts sample = good().people(person(1), person(2).consentedToVersion(id(0xD3EA, 2)));

        assertThat(Answer.of(rule, sample.at(EvaluationPoint.CONSENT_CAPTURE)))
                .containsExactly(pass(enrollment(1)), fail(enrollment(2)));
        assertThat(Answer.of(rule, sample.at(EvaluationPoint.START)))
                .as("at the start another rule asks for which version it was given (CON-08)")
                .containsExactly(pass(enrollment(1)), pass(enrollment(2)));
    }

    @ParameterizedTest
    @EnumSource(names = {"CONSENT_CAPTURE", "START"})
    void takesTheTextInWhicheverOfTheVersionsLanguages(EvaluationPoint point) {
        String german = Sha256.of("auf Deutsch");
        SampleFacts sample = good().at(point)
                .texts(Map.of("en", DISCLOSURE, "de", german))
                .people(
                        person(1).citing(german),
                        person(2).citing(DISCLOSURE),
                        person(3).citing(VERSION_2));

        assertThat(Answer.of(rule, sample))
                .containsExactly(pass(enrollment(1)), pass(enrollment(2)), fail(enrollment(3)));
    }

    @Test
    void asksAboutEachPersonOnTheirOwn() {
        SampleFacts sample = good().people(person(1).citing(VERSION_2), person(2));

        assertThat(Answer.of(rule, sample)).containsExactly(fail(enrollment(1)), pass(enrollment(2)));
    }

    @Test
    void serveV2PublishV3SubmitADecisionThatCitesV2() {
        SampleFacts sample =
                good().at(EvaluationPoint.CONSENT_CAPTURE).people(person(1).citing(Sha256.of("v2")));

        assertThat(Answer.of(rule, sample)).containsExactly(fail(enrollment(1)));
    }
}
