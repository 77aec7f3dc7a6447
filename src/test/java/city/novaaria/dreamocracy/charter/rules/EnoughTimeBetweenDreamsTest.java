package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.failUntil;
import static city.novaaria.dreamocracy.charter.rules.Answer.notApplicable;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.NOW;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.SESSION;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.SITE;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.STARTS_AT;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.enrollment;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.newcomer;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.person;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.PersonFacts.BookingFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.ExposureFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.HistoryFacts;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.WaiverClass;
import java.time.Duration;
import java.time.Instant;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** SAF-06: people settle after a dream before the next strong one, wherever they dreamt. */
class EnoughTimeBetweenDreamsTest {

    private static final Duration A_MILLISECOND = Duration.ofMillis(1);

    private final Rule rule = new EnoughTimeBetweenDreams();

    @ParameterizedTest
    @CsvSource({"I1, PT0S", "I2, PT24H", "I3, PT72H", "I4, P7D", "I5, P14D"})
    void opensExactlyWhenTheCooldownOfTheLastDreamIsOver(Intensity dreamt, Duration cooldown) {
        Instant ended = NOW.minus(Duration.ofDays(20));
        Instant until = ended.plus(cooldown);

        assertThat(atTheStart(Intensity.I3, until, new ExposureFacts(dreamt, ended)))
                .containsExactly(pass(enrollment(1)));
        assertThat(atTheStart(Intensity.I3, until.minus(A_MILLISECOND), new ExposureFacts(dreamt, ended)))
                .containsExactly(failUntil(until, enrollment(1)));
    }

    @Test
    void waitsForTheLongestOfAll() {
        assertThat(atTheStart(
                        Intensity.I4,
                        NOW,
                        new ExposureFacts(Intensity.I2, NOW.minus(Duration.ofHours(23))),
                        new ExposureFacts(Intensity.I5, NOW.minus(Duration.ofDays(13))),
                        new ExposureFacts(Intensity.I3, NOW.minus(Duration.ofDays(1)))))
                .containsExactly(failUntil(NOW.plus(Duration.ofDays(2)), enrollment(1)));
    }

    @ParameterizedTest
    @EnumSource(names = {"I1", "I2"})
    void asksNobodyToWaitForAMildDream(Intensity intensity) {
        assertThat(atTheStart(intensity, NOW, new ExposureFacts(Intensity.I5, NOW)))
                .containsExactly(notApplicable(SESSION));
    }

    @Test
    void countsHoursAndNotWallClocks() {
        ZoneOffsetTransition change = SITE.timeZone().getRules().nextTransition(NOW);
        Instant ended = change.getInstant().minus(Duration.ofHours(30));

        assertThat(atTheStart(Intensity.I3, ended.plus(Duration.ofDays(3)), new ExposureFacts(Intensity.I3, ended)))
                .containsExactly(pass(enrollment(1)));
        assertThat(atTheStart(
                        Intensity.I3,
                        ended.plus(Duration.ofDays(3)).minus(A_MILLISECOND),
                        new ExposureFacts(Intensity.I3, ended)))
                .containsExactly(failUntil(ended.plus(Duration.ofDays(3)), enrollment(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "2143-04-28T20:00:00Z, 2143-04-29T20:00:00.000Z, pass",
        "2143-04-28T20:00:00Z, 2143-04-29T20:00:00.001Z, fail",
        "2143-05-03T20:00:00Z, 2143-04-30T20:00:00.000Z, pass",
        "2143-05-03T20:00:00Z, 2143-04-30T20:00:00.001Z, fail"
    })
    void looksAheadToTheBeginningOfTheSessionUnlessThatIsOver(Instant at, Instant ended, String expected) {
        assertThat(STARTS_AT).isEqualTo("2143-05-02T20:00:00Z");
        SampleFacts sample = good().at(EvaluationPoint.ENROLLMENT)
                .at(at)
                .people(person(1).notEnrolled().history(dreamt(new ExposureFacts(Intensity.I3, ended))));

        assertThat(Answer.of(rule, sample))
                .containsExactly(expected.equals("pass") ? pass(newcomer(1)) : fail(newcomer(1)));
    }

    @Test
    void overlappingBookingsAtTwoSanctuariesMakeTheSecondEnrolFail() {
        assertThat(whileBooked(Intensity.I3, new BookingFacts(Intensity.I3, STARTS_AT)))
                .containsExactly(fail(newcomer(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "I3, I3, PT72H, pass", "I3, I3, PT71H59M59.999S, fail", "I3, I3, -PT72H, pass",
                "I3, I3, -PT71H59M59.999S, fail",
        "I3, I5, P14D, pass", "I3, I5, -P13D, fail", "I5, I3, P13D, fail", "I5, I3, -P14D, pass",
        "I3, I2, PT0S, pass", "I2, I5, PT0S, none"
    })
    void keepsBookingsOfStrongDreamsApartByTheCooldownOfTheStronger(
            Intensity here, Intensity there, Duration apart, String expected) {
        List<Answer> answers = whileBooked(here, new BookingFacts(there, STARTS_AT.plus(apart)));

        assertThat(answers)
                .containsExactly(
                        switch (expected) {
                            case "pass" -> pass(newcomer(1));
                            case "fail" -> fail(newcomer(1));
                            default -> notApplicable(SESSION);
                        });
    }

    @Test
    void asksAtTheStartWhatWasDreamtAndNotWhatIsBooked() {
        SampleFacts sample = good().people(person(1)
                .history(
                        new HistoryFacts(Intensity.I5, List.of(), List.of(new BookingFacts(Intensity.I5, STARTS_AT)))));

        assertThat(Answer.of(rule, sample)).containsExactly(pass(enrollment(1)));
    }

    @ParameterizedTest
    @CsvSource({"I3, ETHICIST", "I4, NEVER", "I5, NEVER"})
    void letsAnEthicistShortenTheTimeBeforeAModerateDreamOnly(Intensity intensity, WaiverClass expected) {
        SampleFacts sample = good().experience(intensity, Modality.AWAKE)
                .people(person(1).history(dreamt(new ExposureFacts(Intensity.I3, NOW))));

        assertThat(rule.ask(sample.facts())).extracting(Result::waivable).containsExactly(expected);
    }

    @Test
    void isToldOnlyToThoseWhoLookAfterPeople() {
        assertThat(rule.card().disclosure()).isEqualTo(Disclosure.RESTRICTED);
    }

    private List<Answer> atTheStart(Intensity intensity, Instant at, ExposureFacts... exposures) {
        return Answer.of(
                rule,
                good().experience(intensity, Modality.AWAKE)
                        .at(at)
                        .people(person(1).history(dreamt(exposures))));
    }

    private List<Answer> whileBooked(Intensity intensity, BookingFacts booking) {
        return Answer.of(
                rule,
                good().at(EvaluationPoint.ENROLLMENT)
                        .experience(intensity, Modality.AWAKE)
                        .people(person(1)
                                .notEnrolled()
                                .history(new HistoryFacts(Intensity.I5, List.of(), List.of(booking)))));
    }

    private static HistoryFacts dreamt(ExposureFacts... exposures) {
        return new HistoryFacts(Intensity.I5, List.of(exposures), List.of());
    }
}
