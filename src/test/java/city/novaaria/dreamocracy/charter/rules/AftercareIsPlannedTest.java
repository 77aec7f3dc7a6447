package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.NOVA_ARIA;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.enrollment;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.PersonFacts.AftercareFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.WaiverClass;
import city.novaaria.dreamocracy.kernel.Texts;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** AFT-01: before the dream begins, somebody owns every check-in after it, or the person declined it. */
class AftercareIsPlannedTest {

    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);

    private final Rule rule = new AftercareIsPlanned();

    @Test
    void i3ParticipantWithout7DCheckInStartBlocked() {
        SampleFacts sample = good().people(with(Set.of(DAY, MONTH), Set.of()));

        assertThat(Answer.of(rule, sample)).containsExactly(fail(enrollment(1)));
        assertThat(rule.ask(sample.facts())).singleElement().satisfies(result -> {
            assertThat(result.explanation(Texts.ENGLISH)).contains("168 h").doesNotContain("24 h", "720 h");
            assertThat(result.actions()).containsExactly(Remedy.ASSIGN_CREW);
        });
    }

    static Stream<Arguments> plans() {
        Set<Duration> all = Set.of(DAY, WEEK, MONTH);
        return Stream.of(
                argumentSet("all planned", with(all, Set.of()), pass(enrollment(1))),
                argumentSet("all declined", with(Set.of(), all), pass(enrollment(1))),
                argumentSet("one declined", with(Set.of(DAY, WEEK), Set.of(MONTH)), pass(enrollment(1))),
                argumentSet(
                        "more than needed",
                        with(Set.of(DAY, Duration.ofDays(3), WEEK, MONTH), Set.of()),
                        pass(enrollment(1))),
                argumentSet("nothing", with(Set.of(), Set.of()), fail(enrollment(1))),
                argumentSet("one missing", with(Set.of(DAY, WEEK), Set.of()), fail(enrollment(1))),
                argumentSet(
                        "a millisecond early",
                        with(Set.of(DAY, WEEK.minusMillis(1), MONTH), Set.of()),
                        fail(enrollment(1))));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void wantsEveryCheckInOfAnI3(SamplePerson person, Answer expected) {
        assertThat(Answer.of(rule, good().people(person))).containsExactly(expected);
    }

    @ParameterizedTest
    @EnumSource
    void wantsWhatEachIntensityWantsAndNothingLess(Intensity intensity) {
        Set<Duration> wanted = Set.copyOf(NOVA_ARIA.tier(intensity).aftercare());
        SampleFacts dream = good().experience(intensity, Modality.AWAKE);

        assertThat(wanted).isNotEmpty();
        assertThat(Answer.of(rule, dream.people(with(wanted, Set.of())))).containsExactly(pass(enrollment(1)));
        for (Duration one : wanted) {
            Set<Duration> others = new HashSet<>(wanted);
            others.remove(one);
            assertThat(Answer.of(rule, dream.people(with(others, Set.of())))).containsExactly(fail(enrollment(1)));
            assertThat(Answer.of(rule, dream.people(with(others, Set.of(one))))).containsExactly(pass(enrollment(1)));
        }
    }

    @Test
    void asksAboutEachPersonOnTheirOwn() {
        SampleFacts sample = good().people(person(1), person(2).aftercare(AftercareFacts.NONE), person(3));

        assertThat(Answer.of(rule, sample))
                .containsExactly(pass(enrollment(1)), fail(enrollment(2)), pass(enrollment(3)));
    }

    @Test
    void isForThePersonToWaiveByDecliningAndThatIsOfferedToNobody() {
        assertThat(rule.card().waivable()).isEqualTo(WaiverClass.SUBJECT);
        assertThat(rule.ask(good().people(with(Set.of(), Set.of())).facts()))
                .allSatisfy(result -> assertThat(result.remedy(Texts.ENGLISH)).doesNotContain("decline"));
    }

    private static SamplePerson with(Set<Duration> planned, Set<Duration> declined) {
        return person(1).aftercare(new AftercareFacts(planned, declined, false, 0, true));
    }
}
