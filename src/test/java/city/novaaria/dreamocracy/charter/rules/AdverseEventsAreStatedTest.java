package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.person;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.PersonFacts.AftercareFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Rule;
import org.junit.jupiter.api.Test;

/** INC-01: nothing stated is not the same as nothing observed. */
class AdverseEventsAreStatedTest {

    private final Rule rule = new AdverseEventsAreStated();

    @Test
    void closesOnceItIsStatedAboutEachPerson() {
        assertThat(rule.card().askedAt()).containsExactly(EvaluationPoint.CLOSE);
        assertThat(Charter.ask(
                                rule,
                                good().at(EvaluationPoint.CLOSE)
                                        .people(person(1), person(2).aftercare(AftercareFacts.NONE))
                                        .facts())
                        .objections())
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.actions()).containsExactly(Remedy.STATE_ADVERSE_EVENTS);
                    assertThat(result.subject()).isEqualTo(person(2).facts().subject());
                });
    }
}
