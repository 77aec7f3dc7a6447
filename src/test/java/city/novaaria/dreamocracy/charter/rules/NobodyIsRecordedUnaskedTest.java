package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.notApplicable;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.SESSION;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.person;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.PersonFacts.PermissionFacts;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.charter.SessionFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.CrewFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.RecorderFacts;
import city.novaaria.dreamocracy.kernel.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** LIV-05: a recorder runs only while everybody whom it captures agrees, and nobody is told who does not. */
class NobodyIsRecordedUnaskedTest {

    private static final LocalDate CHILDHOOD = LocalDate.of(2128, 1, 1);

    private final Rule rule = new NobodyIsRecordedUnasked();

    @Test
    void saysNothingWhereNoRecorderIsAskedAbout() {
        assertThat(rule.card().askedAt()).containsExactly(EvaluationPoint.RECORDING);
        assertThat(Answer.of(rule, good())).containsExactly(notApplicable(SESSION));
    }

    /** The charter's own test, as far as the rule goes. */
    @Test
    void fiveYesAndOneNoStartsNoRecorderAndWhoSaidNoIsNotNamed() {
        List<String> said = IntStream.rangeClosed(1, 6)
                .mapToObj(no -> {
                    SampleFacts sample = recorded(
                            everybodyAgrees(),
                            IntStream.rangeClosed(1, 6)
                                    .mapToObj(n -> agreeing(n, n != no))
                                    .toArray(SamplePerson[]::new));
                    assertThat(Answer.of(rule, sample)).containsExactly(fail(SESSION));
                    Result result =
                            Charter.ask(rule, sample.facts()).objections().getFirst();
                    assertThat(result.actions()).isEmpty();
                    return result.explanation(Texts.ENGLISH) + result.found().parameters();
                })
                .distinct()
                .toList();
        assertThat(said).hasSize(1);
    }

    @Test
    void asksTheCrewOnDutyToo() {
        assertThat(Answer.of(rule, recorded(everybodyAgrees(), agreeing(1, true))))
                .containsExactly(pass(SESSION));
        assertThat(Answer.of(rule, recorded(Set.of(), agreeing(1, true)))).containsExactly(fail(SESSION));
        assertThat(Answer.of(rule, recorded(everybodyAgrees())))
                .as("nobody is there")
                .containsExactly(fail(SESSION));
        assertThat(Answer.of(rule, recorded(everybodyAgrees(), person(1).withoutConsent())))
                .containsExactly(fail(SESSION));
    }

    @Test
    void aGuardiansNoIsOneUntilTheChildIsOfAge() {
        SamplePerson pia = agreeing(1, true).permitted(guardianWho(true), guardianWho(false));

        assertThat(Answer.of(rule, recorded(everybodyAgrees(), pia))).containsExactly(pass(SESSION));
        assertThat(Answer.of(rule, recorded(everybodyAgrees(), pia.born(CHILDHOOD))))
                .containsExactly(fail(SESSION));
        assertThat(Answer.of(
                        rule,
                        recorded(
                                everybodyAgrees(),
                                agreeing(1, true).born(CHILDHOOD).permitted(guardianWho(true)))))
                .containsExactly(pass(SESSION));
    }

    private static PermissionFacts guardianWho(boolean agrees) {
        return new PermissionFacts(
                new UUID(0x6A, agrees ? 1 : 2), agreeing(1, agrees).consentFacts());
    }

    private static SamplePerson agreeing(int number, boolean agrees) {
        return agrees
                ? person(number).granting(Scope.PARTICIPATE, Scope.EMERGENCY_CONTACT, Scope.AV_RECORDING)
                : person(number).granting(Scope.PARTICIPATE, Scope.EMERGENCY_CONTACT, Scope.BIOSIGNAL_CAPTURE);
    }

    private static SampleFacts recorded(Set<String> crew, SamplePerson... people) {
        return good().at(EvaluationPoint.RECORDING)
                .recordedBy(new RecorderFacts(Scope.AV_RECORDING, crew))
                .people(people);
    }

    private static Set<String> everybodyAgrees() {
        SessionFacts session = Objects.requireNonNull(good().facts().session());
        return session.onDuty().stream().map(CrewFacts::person).collect(Collectors.toSet());
    }
}
