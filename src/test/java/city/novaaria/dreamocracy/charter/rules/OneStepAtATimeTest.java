package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.enrollment;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.newcomer;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.PersonFacts.HistoryFacts;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.WaiverClass;
import city.novaaria.dreamocracy.kernel.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** SAF-05: nobody goes more than one step beyond what they completed, nor above their own limit. */
class OneStepAtATimeTest {

    private final Rule rule = new OneStepAtATime();

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, I1, pass",
                "none, I2, pass",
                "none, I3, ETHICIST",
                "none, I4, NEVER",
                "none, I5, NEVER",
                "I1,   I1, pass",
                "I1,   I2, pass",
                "I1,   I3, ETHICIST",
                "I1,   I4, NEVER",
                "I1,   I5, NEVER",
                "I2,   I2, pass",
                "I2,   I3, pass",
                "I2,   I4, ETHICIST",
                "I2,   I5, NEVER",
                "I3,   I1, pass",
                "I3,   I4, pass",
                "I3,   I5, ETHICIST",
                "I4,   I5, pass",
                "I5,   I5, pass"
            })
    void letsPeopleGoOneStepFurtherAndAnEthicistOneMore(
            @Nullable Intensity completed, Intensity intensity, String expected) {
        Result result = rule.ask(sample(completed, intensity).facts()).getFirst();

        assertThat(result.objects() ? result.waivable().name() : "pass").isEqualTo(expected);
        assertThat(result.disclosure()).isEqualTo(Disclosure.RESTRICTED);
    }

    @Test
    void historyMaxI2ThenI4SessionFailsWithRemedyCompleteI3() {
        SampleFacts sample = sample(Intensity.I2, Intensity.I4);

        assertThat(Answer.of(rule, sample)).containsExactly(fail(enrollment(1)));
        assertThat(rule.ask(sample.facts()).getFirst().remedy(Texts.ENGLISH)).contains("complete I3");
    }

    @Test
    void measuresThePersonsOwnLimitByWhatTheDreamWasChangedTo() {
        SampleFacts milder = good().at(EvaluationPoint.LIVE)
                .experience(Intensity.I3, Modality.AWAKE)
                .people(person(1).ceiling(Intensity.I2));

        assertThat(Answer.of(rule, milder)).containsExactly(fail(enrollment(1)));
        assertThat(Answer.of(rule, milder.deviations(SampleFacts.changedTo(Intensity.I2))))
                .containsExactly(pass(enrollment(1)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"I3, I2, pass", "I3, I3, pass", "I2, I3, fail", "I1, I3, fail", "I1, I1, pass", "none, I5, pass"})
    void goesNeverAboveThePersonsOwnLimit(@Nullable Intensity ceiling, Intensity intensity, String expected) {
        SampleFacts sample =
                good().experience(intensity, Modality.AWAKE).people(person(1).ceiling(ceiling));

        assertThat(Answer.of(rule, sample))
                .containsExactly(expected.equals("pass") ? pass(enrollment(1)) : fail(enrollment(1)));
    }

    @ParameterizedTest
    @CsvSource({"I1, I1, ETHICIST", "I1, I2, NEVER", "I3, I2, pass", "I3, I3, ETHICIST", "I3, I4, NEVER", "I5, I4, pass"
    })
    void afterASeriousIncidentNothingIsAsStrongUntilItIsSettled(
            Intensity serious, Intensity intensity, String expected) {
        Result result = rule.ask(good().experience(intensity, Modality.AWAKE)
                        .people(person(1).history(new HistoryFacts(Intensity.I5, List.of(), List.of(), serious)))
                        .facts())
                .getFirst();

        assertThat(result.objects() ? result.waivable().name() : "pass").isEqualTo(expected);
        assertThat(result.disclosure()).isEqualTo(Disclosure.RESTRICTED);
    }

    @Test
    void keepsThePersonsOwnLimitToThem() {
        SampleFacts sample = good().experience(Intensity.I4, Modality.AWAKE)
                .people(person(1).ceiling(Intensity.I3).history(completed(Intensity.I2)));

        assertThat(rule.ask(sample.facts()))
                .extracting(Result::waivable, Result::disclosure)
                .containsExactly(
                        tuple(WaiverClass.NEVER, Disclosure.SUBJECT_ONLY),
                        tuple(WaiverClass.ETHICIST, Disclosure.RESTRICTED));
    }

    @ParameterizedTest
    @EnumSource(names = {"ENROLLMENT", "START"})
    void asksAboutEachPersonOnTheirOwn(EvaluationPoint point) {
        SampleFacts sample =
                good().at(point).people(person(1), person(2).notEnrolled().history(HistoryFacts.NONE));

        assertThat(rule.card().askedAt()).contains(point);
        assertThat(Answer.of(rule, sample)).containsExactly(pass(enrollment(1)), fail(newcomer(2)));
    }

    private static SampleFacts sample(@Nullable Intensity completed, Intensity intensity) {
        return good().experience(intensity, Modality.AWAKE).people(person(1).history(completed(completed)));
    }

    private static HistoryFacts completed(@Nullable Intensity highest) {
        return new HistoryFacts(highest, List.of(), List.of());
    }
}
