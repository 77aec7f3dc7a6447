package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.failUntil;
import static city.novaaria.dreamocracy.charter.rules.Answer.notApplicable;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.NOW;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.enrollment;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.WaiverClass;
import city.novaaria.dreamocracy.kernel.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** CON-05: there was time to think it over, and the yes is not too old. */
class TimeToThinkItOverTest {

    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration MILLISECOND = Duration.ofMillis(1);

    private final Rule rule = new TimeToThinkItOver();

    static Stream<Arguments> coolingOff() {
        return Stream.of(
                arguments(Intensity.I3, Duration.ofHours(24)),
                arguments(Intensity.I4, Duration.ofHours(24)),
                arguments(Intensity.I5, Duration.ofHours(72)));
    }

    @ParameterizedTest
    @MethodSource("coolingOff")
    void opensExactlyWhenTheTimeToThinkIsOver(Intensity intensity, Duration coolingOff) {
        Instant justNow = NOW.minus(coolingOff);
        Instant tooLate = justNow.plus(MILLISECOND);

        assertThat(Answer.of(rule, served(intensity, justNow.minus(MILLISECOND))))
                .containsExactly(pass(enrollment(1)));
        assertThat(Answer.of(rule, served(intensity, justNow))).containsExactly(pass(enrollment(1)));
        assertThat(Answer.of(rule, served(intensity, tooLate)))
                .containsExactly(failUntil(tooLate.plus(coolingOff), enrollment(1)));
    }

    @ParameterizedTest
    @EnumSource(names = {"I1", "I2"})
    void letsPeopleIntoMildDreamsAsSoonAsTheyHaveRead(Intensity intensity) {
        assertThat(Answer.of(rule, served(intensity, NOW))).containsExactly(pass(enrollment(1)));
    }

    static Stream<Arguments> longestConsents() {
        return Stream.of(
                arguments(Intensity.I1, Duration.ofDays(365)),
                arguments(Intensity.I2, Duration.ofDays(180)),
                arguments(Intensity.I3, Duration.ofDays(90)),
                arguments(Intensity.I4, Duration.ofDays(90)),
                arguments(Intensity.I5, Duration.ofDays(90)));
    }

    @ParameterizedTest
    @MethodSource("longestConsents")
    void closesRightAfterTheLongestAge(Intensity intensity, Duration maxAge) {
        Instant oldest = NOW.minus(maxAge);

        assertThat(Answer.of(rule, given(intensity, oldest.plus(MILLISECOND)))).containsExactly(pass(enrollment(1)));
        assertThat(Answer.of(rule, given(intensity, oldest))).containsExactly(pass(enrollment(1)));
        assertThat(Answer.of(rule, given(intensity, oldest.minus(MILLISECOND)))).containsExactly(fail(enrollment(1)));
    }

    static Stream<Arguments> validity() {
        return Stream.of(
                argumentSet("it ends in a millisecond", NOW.plus(MILLISECOND), pass(enrollment(1))),
                argumentSet("it ends right now", NOW, fail(enrollment(1))),
                argumentSet("it ended a millisecond ago", NOW.minus(MILLISECOND), fail(enrollment(1))));
    }

    @ParameterizedTest
    @MethodSource("validity")
    void endsWhereTheConsentItselfEnds(Instant validUntil, Answer expected) {
        assertThat(Answer.of(rule, good().people(person(1).validUntil(validUntil))))
                .containsExactly(expected);
    }

    static Stream<Arguments> waits() {
        Instant served = NOW.minus(DAY).plusSeconds(60);
        Instant earliest = NOW.plusSeconds(60);
        return Stream.of(
                argumentSet(
                        "valid a millisecond longer",
                        served,
                        earliest.plus(MILLISECOND),
                        failUntil(earliest, enrollment(1))),
                argumentSet("over at the first moment", served, earliest, fail(enrollment(1))),
                argumentSet("over before the first moment", served, earliest.minusSeconds(1), fail(enrollment(1))),
                argumentSet("over already", served, NOW, fail(enrollment(1))));
    }

    @ParameterizedTest
    @MethodSource("waits")
    void promisesNoMomentAtWhichTheConsentIsOverAnyway(Instant served, Instant validUntil, Answer expected) {
        SampleFacts sample =
                good().people(person(1).servedAt(served).consentedAt(served).validUntil(validUntil));

        assertThat(Answer.of(rule, sample)).containsExactly(expected);
    }

    static Stream<Arguments> changesOfTheClock() {
        return Stream.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe")
                .map(ZoneId::of)
                .flatMap(zone -> {
                    ZoneOffsetTransition next = zone.getRules().nextTransition(NOW);
                    ZoneOffsetTransition afterThat = zone.getRules().nextTransition(next.getInstant());
                    return Stream.of(arguments(zone, next), arguments(zone, afterThat));
                });
    }

    @ParameterizedTest
    @MethodSource("changesOfTheClock")
    void countsHoursAndNotWallClocks(ZoneId zone, ZoneOffsetTransition change) {
        Instant served = change.getInstant().minus(Duration.ofHours(7));
        Instant open = served.plus(DAY);
        SampleFacts onTime = good().at(open).people(read(served));
        SampleFacts tooEarly = good().at(open.minus(MILLISECOND)).people(read(served));

        assertThat(open.atZone(zone).toLocalTime())
                .isNotEqualTo(served.atZone(zone).toLocalTime());
        assertThat(Answer.of(rule, onTime)).containsExactly(pass(enrollment(1)));
        assertThat(Answer.of(rule, tooEarly)).containsExactly(failUntil(open, enrollment(1)));
    }

    @ParameterizedTest
    @EnumSource(names = {"CHECK_IN", "START"})
    void asksAboutEachPersonOnTheirOwn(EvaluationPoint point) {
        SampleFacts sample =
                good().at(point).people(person(1), read(NOW), person(3).withoutConsent());

        assertThat(rule.card().askedAt()).contains(point);
        assertThat(Answer.of(rule, sample))
                .containsExactly(
                        pass(enrollment(1)), failUntil(NOW.plus(DAY), enrollment(1)), notApplicable(enrollment(3)));
    }

    @Test
    void saysInTheRemedyWhenItCanPass() {
        assertThat(rule.ask(good().people(read(NOW)).facts()))
                .singleElement()
                .satisfies(result -> assertThat(result.remedy(Texts.ENGLISH))
                        .contains(NOW.plus(DAY).toString()));
    }

    private static SampleFacts served(Intensity intensity, Instant firstServedAt) {
        return good().experience(intensity, Modality.AWAKE).people(read(firstServedAt));
    }

    private static SampleFacts given(Intensity intensity, Instant givenAt) {
        return good().experience(intensity, Modality.AWAKE)
                .people(person(1).servedAt(givenAt.minus(Duration.ofDays(5))).consentedAt(givenAt));
    }

    /** Somebody who was served the disclosure and said yes right away. */
    private static SamplePerson read(Instant firstServedAt) {
        return person(1)
                .servedAt(firstServedAt)
                .consentedAt(firstServedAt)
                .validUntil(firstServedAt.plus(Duration.ofDays(80)));
    }

    @Test
    void exactly24HoursPassesAnd23Hours59Minutes59Point999Fails() {
        Instant served = NOW.minus(DAY);

        assertThat(Answer.of(rule, served(Intensity.I3, served))).containsExactly(pass(enrollment(1)));
        assertThat(Answer.of(rule, served(Intensity.I3, served.plus(MILLISECOND))))
                .containsExactly(failUntil(NOW.plus(MILLISECOND), enrollment(1)));
    }

    @Test
    void onlyTheWaitMayBeWaivedAndOnlyUpToI3() {
        assertThat(waivable(served(Intensity.I3, NOW))).isEqualTo(WaiverClass.ETHICIST);
        assertThat(waivable(served(Intensity.I4, NOW))).isEqualTo(WaiverClass.NEVER);
        assertThat(waivable(served(Intensity.I5, NOW))).isEqualTo(WaiverClass.NEVER);
        assertThat(waivable(given(Intensity.I3, NOW.minus(Duration.ofDays(91)))))
                .isEqualTo(WaiverClass.NEVER);
    }

    private WaiverClass waivable(SampleFacts sample) {
        return rule.ask(sample.facts()).getFirst().waivable();
    }
}
