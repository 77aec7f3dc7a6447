package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.Scope.AV_RECORDING;
import static city.novaaria.dreamocracy.charter.Scope.EMERGENCY_CONTACT;
import static city.novaaria.dreamocracy.charter.Scope.PARTICIPATE;
import static city.novaaria.dreamocracy.charter.Scope.SUPPORTIVE_TOUCH;
import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.notApplicable;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.enrollment;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.kernel.Texts;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** CON-03: each purpose is its own yes or no, and what nobody asked nobody granted. */
class ScopesAreDecidedOneByOneTest {

    private static final Set<Scope> ASKED = Set.of(PARTICIPATE, EMERGENCY_CONTACT, AV_RECORDING);

    private final Rule rule = new ScopesAreDecidedOneByOne();

    static Stream<Arguments> decisions() {
        return Stream.of(
                argumentSet("yes to all, one by one", ASKED, ASKED, pass(enrollment(1))),
                argumentSet("no to all, one by one", ASKED, Set.of(), pass(enrollment(1))),
                argumentSet("recording denied", ASKED, Set.of(PARTICIPATE, EMERGENCY_CONTACT), pass(enrollment(1))),
                argumentSet("only taking part decided", Set.of(PARTICIPATE), Set.of(PARTICIPATE), pass(enrollment(1))),
                argumentSet("taking part refused", Set.of(PARTICIPATE), Set.of(), pass(enrollment(1))),
                argumentSet("taking part not decided", Set.of(AV_RECORDING), Set.of(AV_RECORDING), fail(enrollment(1))),
                argumentSet("nothing decided", Set.of(), Set.of(), fail(enrollment(1))),
                argumentSet(
                        "granted without an answer",
                        Set.of(PARTICIPATE),
                        Set.of(PARTICIPATE, AV_RECORDING),
                        fail(enrollment(1))),
                argumentSet(
                        "decided what was not asked",
                        Set.of(PARTICIPATE, SUPPORTIVE_TOUCH),
                        Set.of(PARTICIPATE),
                        fail(enrollment(1))),
                argumentSet("everything there is", EnumSet.allOf(Scope.class), ASKED, fail(enrollment(1))));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void takesOnlyWhatWasAskedAndAnswered(Set<Scope> answered, Set<Scope> granted, Answer expected) {
        SampleFacts sample = good().people(person(1).scopes(ASKED, answered, granted));

        assertThat(Answer.of(rule, sample)).containsExactly(expected);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PARTICIPATE")
    void takesANoToAnyOtherPurpose(Scope denied) {
        Set<Scope> all = EnumSet.allOf(Scope.class);
        SampleFacts sample = good().people(person(1).scopes(all, all, EnumSet.complementOf(EnumSet.of(denied))));

        assertThat(Answer.of(rule, sample)).containsExactly(pass(enrollment(1)));
    }

    @ParameterizedTest
    @EnumSource(names = {"CONSENT_CAPTURE", "START"})
    void asksAboutEachPersonOnTheirOwn(EvaluationPoint point) {
        SampleFacts sample = good().at(point)
                .people(
                        person(1),
                        person(2).scopes(ASKED, Set.of(), Set.of()),
                        person(3).withoutConsent());

        assertThat(rule.card().askedAt()).contains(point);
        assertThat(Answer.of(rule, sample))
                .containsExactly(pass(enrollment(1)), fail(enrollment(2)), notApplicable(enrollment(3)));
    }

    @Test
    void countsOnlyWhatIsNeededToRunTheSessionAsNecessary() {
        assertThat(Scope.values()).filteredOn(Scope::necessary).containsExactly(PARTICIPATE, EMERGENCY_CONTACT);
        assertThat(Scope.values())
                .allSatisfy(scope -> assertThat(scope.meaning(Texts.ENGLISH)).isNotBlank());
    }

    @Test
    void denyRecordingGrantTakingPartAndBeEligible() {
        Set<Scope> offered = EnumSet.allOf(Scope.class);
        SampleFacts sample =
                good().people(person(1).scopes(offered, Set.of(PARTICIPATE, AV_RECORDING), Set.of(PARTICIPATE)));

        assertThat(Answer.of(rule, sample)).containsExactly(pass(enrollment(1)));
    }
}
