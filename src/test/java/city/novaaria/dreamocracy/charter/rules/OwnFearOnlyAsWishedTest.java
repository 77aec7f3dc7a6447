package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.notApplicable;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.id;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.enrollment;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.PersonFacts.PermissionFacts;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Scope;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** whoever gave a fear meets it only if they agreed to just that. */
class OwnFearOnlyAsWishedTest {

    private static final LocalDate NOW_A_CHILD = LocalDate.of(2128, 1, 1);

    private final Rule rule = new OwnFearOnlyAsWished();

    static Stream<Arguments> people() {
        return Stream.of(
                argumentSet("gave no fear", person(1), pass(enrollment(1))),
                argumentSet("gave one", person(1).ownFear(), fail(enrollment(1))),
                argumentSet(
                        "gave one and let it be used",
                        person(1).ownFear().granting(Scope.PARTICIPATE, Scope.FEAR_IN_DREAMSCAPE),
                        fail(enrollment(1))),
                argumentSet(
                        "gave one and agreed to meet it",
                        person(1).ownFear().granting(Scope.PARTICIPATE, Scope.EXPOSE_TO_OWN_FEAR),
                        pass(enrollment(1))),
                argumentSet(
                        "gave one, agreed to meet it, and a guardian says no",
                        person(1)
                                .ownFear()
                                .granting(Scope.PARTICIPATE, Scope.EXPOSE_TO_OWN_FEAR)
                                .born(NOW_A_CHILD)
                                .permitted(new PermissionFacts(
                                        id(0x6A, 1),
                                        person(2).granting(Scope.PARTICIPATE).consentFacts())),
                        fail(enrollment(1))),
                argumentSet(
                        "gave one, and a guardian agrees",
                        person(1)
                                .ownFear()
                                .granting(Scope.PARTICIPATE, Scope.EXPOSE_TO_OWN_FEAR)
                                .born(NOW_A_CHILD)
                                .permitted(new PermissionFacts(
                                        id(0x6A, 1),
                                        person(2)
                                                .granting(Scope.PARTICIPATE, Scope.EXPOSE_TO_OWN_FEAR)
                                                .consentFacts())),
                        pass(enrollment(1))),
                argumentSet(
                        "gave one and said nothing yet",
                        person(1).ownFear().withoutConsent(),
                        notApplicable(enrollment(1))));
    }

    @ParameterizedTest
    @MethodSource("people")
    void wantsAYesToJustThat(SamplePerson person, Answer expected) {
        assertThat(Answer.of(rule, good().people(person))).containsExactly(expected);
    }

    @Test
    void isToldToThePersonOnly() {
        assertThat(rule.card().disclosure()).isEqualTo(Disclosure.SUBJECT_ONLY);
    }
}
