package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.NOW;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.enrollment;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.PersonFacts.FitnessFacts;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.kernel.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** VUL-05: the person and an observer both say, shortly before, that it is a good day for it. */
class FitRightNowTest {

    private static final Instant NINE = Instant.parse("2143-05-02T09:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2143-05-02T11:00:00Z");

    private final Rule rule = new FitRightNow();

    static Stream<Arguments> starts() {
        return Stream.of(
                argumentSet("start at 09:00", NINE, pass(enrollment(1))),
                argumentSet("start at 11:00", ELEVEN, pass(enrollment(1))),
                argumentSet("start a millisecond after 11:00", ELEVEN.plusMillis(1), fail(enrollment(1))),
                argumentSet("start at 11:01", ELEVEN.plusSeconds(60), fail(enrollment(1))));
    }

    @ParameterizedTest
    @MethodSource("starts")
    void countsAnAttestationOf0900UntilEleven(Instant start, Answer expected) {
        SampleFacts sample = good().at(start).people(attested(NINE));

        assertThat(Answer.of(rule, sample)).containsExactly(expected);
    }

    static Stream<Arguments> attestations() {
        FitnessFacts yes = new FitnessFacts(true, NOW.minusSeconds(60));
        FitnessFacts no = new FitnessFacts(false, NOW.minusSeconds(60));
        FitnessFacts old = new FitnessFacts(true, NOW.minus(Duration.ofHours(2)).minusMillis(1));
        return Stream.of(
                argumentSet("both say yes", person(1).says(yes).isObserved(yes), pass(enrollment(1))),
                argumentSet("the person says no", person(1).says(no).isObserved(yes), fail(enrollment(1))),
                argumentSet("the observer says no", person(1).says(yes).isObserved(no), fail(enrollment(1))),
                argumentSet("the person was not asked", person(1).says(null).isObserved(yes), fail(enrollment(1))),
                argumentSet("nobody observed", person(1).says(yes).isObserved(null), fail(enrollment(1))),
                argumentSet("neither", person(1).says(null).isObserved(null), fail(enrollment(1))),
                argumentSet("the person said so long ago", person(1).says(old).isObserved(yes), fail(enrollment(1))),
                argumentSet("observed long ago", person(1).says(yes).isObserved(old), fail(enrollment(1))));
    }

    @ParameterizedTest
    @MethodSource("attestations")
    void needsAYesOfBoth(SamplePerson person, Answer expected) {
        assertThat(Answer.of(rule, good().people(person))).containsExactly(expected);
    }

    @ParameterizedTest
    @EnumSource(names = {"CHECK_IN", "START"})
    void asksAboutEachPersonOnTheirOwn(EvaluationPoint point) {
        SampleFacts sample = good().at(point).people(person(1), person(2).says(null), person(3));

        assertThat(rule.card().askedAt()).contains(point);
        assertThat(Answer.of(rule, sample))
                .containsExactly(pass(enrollment(1)), fail(enrollment(2)), pass(enrollment(3)));
    }

    static Stream<Arguments> shortPauses() {
        return Stream.of(
                argumentSet("no pause", live(), pass(enrollment(1))),
                argumentSet("30 minutes", live().pausedFor(Duration.ofMinutes(30)), pass(enrollment(1))),
                argumentSet("no session", live().withoutSession(), pass(enrollment(1))));
    }

    @ParameterizedTest
    @MethodSource("shortPauses")
    void asksNobodyAgainAfterAShortPause(SampleFacts sample, Answer expected) {
        assertThat(rule.card().askedAt()).contains(EvaluationPoint.LIVE);
        assertThat(Answer.of(rule, sample)).first().isEqualTo(expected);
    }

    @Test
    void takesANoForANoHoweverShortThePause() {
        SampleFacts sample = live().pausedFor(Duration.ofMinutes(1))
                .people(
                        person(1).says(new FitnessFacts(false, NOW)),
                        person(2).isObserved(new FitnessFacts(false, NOW)),
                        person(3).says(null).isObserved(null));

        assertThat(Answer.of(rule, sample))
                .containsExactly(fail(enrollment(1)), fail(enrollment(2)), pass(enrollment(3)));
    }

    static Stream<Arguments> longPauses() {
        Duration halfAnHour = Duration.ofMinutes(30).plusMillis(1);
        Duration threeHours = Duration.ofHours(3);
        Instant twoHoursAgo = NOW.minus(Duration.ofHours(2));
        return Stream.of(
                argumentSet(
                        "asked before the pause",
                        halfAnHour,
                        NOW.minus(halfAnHour).minusMillis(1),
                        fail(enrollment(1))),
                argumentSet("asked as the pause began", halfAnHour, NOW.minus(halfAnHour), pass(enrollment(1))),
                argumentSet("asked just now", halfAnHour, NOW, pass(enrollment(1))),
                argumentSet(
                        "asked early in a very long pause",
                        threeHours,
                        twoHoursAgo.minusMillis(1),
                        fail(enrollment(1))),
                argumentSet("asked two hours ago in a very long pause", threeHours, twoHoursAgo, pass(enrollment(1))));
    }

    @ParameterizedTest
    @MethodSource("longPauses")
    void asksEverybodyAgainAfterALongPause(Duration pause, Instant attestedAt, Answer expected) {
        SampleFacts sample = live().pausedFor(pause).people(attested(attestedAt));

        assertThat(Answer.of(rule, sample)).containsExactly(expected);
    }

    @Test
    void saysHowRecentlyItMustHaveBeenAttested() {
        Duration pause = Duration.ofMinutes(40);
        SampleFacts paused = live().pausedFor(pause).people(attested(NOW.minus(Duration.ofMinutes(50))));

        assertThat(rule.ask(paused.facts()))
                .singleElement()
                .satisfies(
                        result -> assertThat(result.explanation(Texts.ENGLISH)).contains("within the last 40 min"));
    }

    @Test
    void isToldOnlyToThoseWhoLookAfterPeople() {
        assertThat(rule.card().disclosure()).isEqualTo(Disclosure.RESTRICTED);
    }

    private static SampleFacts live() {
        return good().at(EvaluationPoint.LIVE);
    }

    private static SamplePerson attested(Instant at) {
        return person(1).says(new FitnessFacts(true, at)).isObserved(new FitnessFacts(true, at));
    }

    @Test
    void attestAtNineAndTheStartSlipsToOneMinutePastEleven() {
        Instant nine = NOW.minus(Duration.ofMinutes(121));
        SampleFacts sample =
                good().people(person(1).says(new FitnessFacts(true, nine)).isObserved(new FitnessFacts(true, nine)));

        assertThat(Answer.of(rule, sample)).containsExactly(fail(enrollment(1)));
        assertThat(Answer.of(rule, sample.at(NOW.minus(Duration.ofMinutes(1))))).containsExactly(pass(enrollment(1)));
    }
}
