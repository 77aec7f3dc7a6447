package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.notApplicable;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.enrollment;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.person;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** from where the policy says on, everybody agrees that what others show stays here. */
class WhatIsShownStaysHereTest {

    private final Rule rule = new WhatIsShownStaysHere();

    @ParameterizedTest
    @CsvSource({
        "nova-aria, I2, NOT_APPLICABLE, NOT_APPLICABLE",
        "nova-aria, I3, PASS, FAIL",
        "nova-aria, I5, PASS, FAIL",
        "clinical-group, I1, PASS, FAIL"
    })
    void wantsTheAgreementFromTheIntensityOfThePolicyOn(
            String policy, Intensity intensity, String agreed, String notAgreed) {
        SampleFacts sample = good().policy(policy)
                .experience(intensity, Modality.AWAKE)
                .people(person(1), person(2).withoutAgreement());

        assertThat(Answer.of(rule, sample))
                .extracting(answer -> answer.outcome().name())
                .containsExactly(agreed, notAgreed);
    }

    @ParameterizedTest
    @EnumSource(names = {"CHECK_IN", "START"})
    void asksAboutEachPersonOnTheirOwn(EvaluationPoint point) {
        SampleFacts sample = good().at(point).people(person(1), person(2).withoutAgreement());

        assertThat(rule.card().askedAt()).contains(point);
        assertThat(Answer.of(rule, sample)).containsExactly(pass(enrollment(1)), fail(enrollment(2)));
    }

    @Test
    void saysOfEachPersonThatNoneIsAskedFor() {
        assertThat(Answer.of(
                        rule, good().experience(Intensity.I1, Modality.AWAKE).people(person(1), person(2))))
                .containsExactly(notApplicable(enrollment(1)), notApplicable(enrollment(2)));
    }

    @Test
    void mayBeReadByTheWholeCrew() {
        assertThat(rule.card().disclosure()).isEqualTo(Disclosure.STAFF);
    }
}
