package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.notApplicable;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.NOW;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.enrollment;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.person;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.charter.Rule;
import org.junit.jupiter.api.Test;

/** a consent counts once its person has the receipt. */
class EverybodyHasTheirReceiptTest {

    private final Rule rule = new EverybodyHasTheirReceipt();

    @Test
    void asksForTheReceiptOfEachConsent() {
        SampleFacts sample = good().people(
                        person(1),
                        person(2).receiptIssuedAt(NOW),
                        person(3).receiptIssuedAt(null),
                        person(4).withoutConsent());

        assertThat(Answer.of(rule, sample))
                .containsExactly(
                        pass(enrollment(1)), pass(enrollment(2)), fail(enrollment(3)), notApplicable(enrollment(4)));
    }
}
