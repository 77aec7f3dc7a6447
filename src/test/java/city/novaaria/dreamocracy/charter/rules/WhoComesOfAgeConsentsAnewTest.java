package city.novaaria.dreamocracy.charter.rules;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** VUL-02: who comes of age by the calendar of the site, which is Vienna's, decides anew. */
class WhoComesOfAgeConsentsAnewTest {

    private static final LocalDate BORN_IN_MAY = LocalDate.of(2125, 5, 2);
    private static final LocalDate BORN_ON_A_LEAP_DAY = LocalDate.of(2124, 2, 29);
    private static final LocalDate BORN_WHEN_SUMMER_TIME_BEGINS = LocalDate.of(2125, 3, 31);

    private final Rule rule = new WhoComesOfAgeConsentsAnew();

    static Stream<Arguments> birthdays() {
        return Stream.of(
                argumentSet(
                        "the last millisecond before midnight in Vienna",
                        BORN_IN_MAY,
                        "2143-05-01T21:59:59.999Z",
                        "2143-05-01T12:00:00Z",
                        notApplicable(enrollment(1))),
                argumentSet(
                        "midnight in Vienna, ten at night in UTC",
                        BORN_IN_MAY,
                        "2143-05-01T22:00:00Z",
                        "2143-05-01T12:00:00Z",
                        fail(enrollment(1))),
                argumentSet(
                        "consented in the last millisecond before",
                        BORN_IN_MAY,
                        "2143-05-02T20:00:00Z",
                        "2143-05-01T21:59:59.999Z",
                        fail(enrollment(1))),
                argumentSet(
                        "consented at midnight",
                        BORN_IN_MAY,
                        "2143-05-02T20:00:00Z",
                        "2143-05-01T22:00:00Z",
                        pass(enrollment(1))),
                argumentSet(
                        "born on a leap day, on 28 February of an ordinary year",
                        BORN_ON_A_LEAP_DAY,
                        "2142-02-28T22:59:59.999Z",
                        "2142-02-20T12:00:00Z",
                        notApplicable(enrollment(1))),
                argumentSet(
                        "born on a leap day, on 1 March of an ordinary year",
                        BORN_ON_A_LEAP_DAY,
                        "2142-02-28T23:00:00Z",
                        "2142-02-20T12:00:00Z",
                        fail(enrollment(1))),
                argumentSet(
                        "summer time begins, a millisecond before its first day",
                        BORN_WHEN_SUMMER_TIME_BEGINS,
                        "2143-03-30T22:59:59.999Z",
                        "2143-03-20T12:00:00Z",
                        notApplicable(enrollment(1))),
                argumentSet(
                        "summer time begins, its first day is still counted in winter time",
                        BORN_WHEN_SUMMER_TIME_BEGINS,
                        "2143-03-30T23:00:00Z",
                        "2143-03-20T12:00:00Z",
                        fail(enrollment(1))));
    }

    @ParameterizedTest
    @MethodSource("birthdays")
    void countsByTheCalendarOfTheSite(LocalDate born, String now, String consentedAt, Answer expected) {
        SampleFacts sample =
                good().at(Instant.parse(now)).people(person(1).born(born).consentedAt(Instant.parse(consentedAt)));

        assertThat(Answer.of(rule, sample)).containsExactly(expected);
    }

    @Test
    void sessionStarts0030OnThe18thBirthdayBlocked() {
        Instant halfPastMidnightInVienna = Instant.parse("2143-05-01T22:30:00Z");
        SamplePerson yesterday = person(1).born(BORN_IN_MAY).consentedAt(Instant.parse("2143-05-01T18:00:00Z"));

        assertThat(Answer.of(rule, good().at(halfPastMidnightInVienna).people(yesterday)))
                .containsExactly(fail(enrollment(1)));
    }

    @Test
    void whoWasTakenForAMinorConsentsAnew() {
        LocalDate wrong = LocalDate.of(2130, 1, 1);
        Instant corrected = Instant.parse("2143-05-02T12:00:00Z");
        SamplePerson before = person(1).misdated(wrong, corrected).consentedAt(corrected.minusMillis(1));
        SamplePerson since = person(2).misdated(wrong, corrected).consentedAt(corrected);
        SamplePerson takenForAnAdult =
                person(3).misdated(LocalDate.of(2100, 1, 1), corrected).consentedAt(corrected.minusMillis(1));

        assertThat(Answer.of(rule, good().people(before, since, takenForAnAdult)))
                .containsExactly(fail(enrollment(1)), pass(enrollment(2)), pass(enrollment(3)));
    }

    @Test
    void hasNothingToSayWithoutAConsent() {
        assertThat(Answer.of(rule, good().people(person(1).withoutConsent())))
                .containsExactly(notApplicable(enrollment(1)));
    }

    @ParameterizedTest
    @EnumSource(names = {"CHECK_IN", "START"})
    void asksAboutEachPersonOnTheirOwn(EvaluationPoint point) {
        SampleFacts sample = good().at(point)
                .people(
                        person(1),
                        person(2).born(LocalDate.of(2125, 5, 1)).consentedAt(Instant.parse("2143-04-30T12:00:00Z")));

        assertThat(rule.card().askedAt()).contains(point);
        assertThat(Answer.of(rule, sample)).containsExactly(pass(enrollment(1)), fail(enrollment(2)));
    }
}
