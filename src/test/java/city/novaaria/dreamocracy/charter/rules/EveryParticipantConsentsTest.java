package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.enrollment;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts.Standing;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.charter.WaiverClass;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** CON-01: everybody says yes themselves, and the yes still stands. */
class EveryParticipantConsentsTest {

    private final Rule rule = new EveryParticipantConsents();

    static Stream<Arguments> consents() {
        return Stream.of(
                argumentSet("active and their own", person(1), pass(enrollment(1))),
                argumentSet("silence", person(1).withoutConsent(), fail(enrollment(1))),
                argumentSet("given by a facilitator", person(1).signedBySomebodyElse(), fail(enrollment(1))),
                argumentSet("refused", person(1).consentIs(Standing.REFUSED), fail(enrollment(1))),
                argumentSet("withdrawn", person(1).consentIs(Standing.WITHDRAWN), fail(enrollment(1))),
                argumentSet("superseded", person(1).consentIs(Standing.SUPERSEDED), fail(enrollment(1))),
                argumentSet("nothing granted", person(1).granting(), fail(enrollment(1))),
                argumentSet(
                        "taking part was taken back", person(1).granting(Scope.EMERGENCY_CONTACT), fail(enrollment(1))),
                argumentSet("only taking part", person(1).granting(Scope.PARTICIPATE), pass(enrollment(1))));
    }

    @ParameterizedTest
    @MethodSource("consents")
    void takesOnlyAnActiveConsentOfTheirOwn(SamplePerson person, Answer expected) {
        assertThat(Answer.of(rule, good().people(person))).containsExactly(expected);
        assertThat(Answer.of(rule, good().at(EvaluationPoint.LIVE).people(person)))
                .containsExactly(expected);
    }

    static Stream<Arguments> answersBeingGiven() {
        return Stream.of(
                argumentSet("a yes", person(1), pass(enrollment(1))),
                argumentSet("a no", person(1).consentIs(Standing.REFUSED).granting(), pass(enrollment(1))),
                argumentSet("somebody else's yes", person(1).signedBySomebodyElse(), fail(enrollment(1))),
                argumentSet(
                        "somebody else's no",
                        person(1)
                                .signedBySomebodyElse()
                                .consentIs(Standing.REFUSED)
                                .granting(),
                        fail(enrollment(1))),
                argumentSet("nothing", person(1).withoutConsent(), fail(enrollment(1))));
    }

    @ParameterizedTest
    @MethodSource("answersBeingGiven")
    void takesANoForAnAnswerWhileAsking(SamplePerson person, Answer expected) {
        SampleFacts asking = good().at(EvaluationPoint.CONSENT_CAPTURE).people(person);

        assertThat(Answer.of(rule, asking)).containsExactly(expected);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONSENT_CAPTURE", "START", "LIVE"})
    void asksAboutEachPersonOnTheirOwn(EvaluationPoint point) {
        SampleFacts sample = good().at(point).people(person(1), person(2).signedBySomebodyElse(), person(3));

        assertThat(rule.card().askedAt()).contains(point);
        assertThat(Answer.of(rule, sample))
                .containsExactly(pass(enrollment(1)), fail(enrollment(2)), pass(enrollment(3)));
    }

    @Test
    void isWaivedByNobody() {
        assertThat(rule.card().waivable()).isEqualTo(WaiverClass.NEVER);
    }

    @Test
    void aFacilitatorWhoPostsConsentForP3IsNoConsent() {
        SampleFacts sample =
                good().at(EvaluationPoint.CONSENT_CAPTURE).people(person(3).signedBySomebodyElse());

        assertThat(Answer.of(rule, sample)).containsExactly(fail(enrollment(3)));
    }
}
