package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.enrollment;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.person;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts.Standing;
import city.novaaria.dreamocracy.charter.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** CON-06: who has withdrawn is not taken in again by that consent. */
class NobodyWhoWithdrewTest {

    private final Rule rule = new NobodyWhoWithdrew();

    @ParameterizedTest
    @EnumSource(names = {"START", "LIVE"})
    void holdsAWithdrawalAtTheStartAndInTheDream(EvaluationPoint point) {
        SampleFacts sample = good().at(point).people(person(1), person(2).consentIs(Standing.WITHDRAWN), person(3));

        assertThat(rule.card().askedAt()).contains(point);
        assertThat(Answer.of(rule, sample))
                .containsExactly(pass(enrollment(1)), fail(enrollment(2)), pass(enrollment(3)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WITHDRAWN")
    void mindsNothingButAWithdrawal(Standing standing) {
        assertThat(Answer.of(rule, good().people(person(1).consentIs(standing))))
                .containsExactly(pass(enrollment(1)));
    }

    @Test
    void leavesAMissingConsentToTheOtherRules() {
        assertThat(Answer.of(rule, good().people(person(1).withoutConsent()))).containsExactly(pass(enrollment(1)));
    }
}
