package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.Disclosure.RESTRICTED;
import static city.novaaria.dreamocracy.charter.Disclosure.STAFF;
import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.failUntil;
import static city.novaaria.dreamocracy.charter.rules.Answer.indeterminate;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.NOW;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.SESSION;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.STARTS_AT;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.VERSION;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.enrollment;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.person;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.Outcome;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LIV-01: a dream starts only with everybody in place. */
class EverybodyIsInPlaceTest {

    private final Rule rule = new EverybodyIsInPlace();

    @ParameterizedTest(name = "{0} checked in, at least {1} are needed: {2}")
    @CsvSource({"6, 2, PASS", "2, 2, PASS", "1, 2, FAIL", "0, 2, FAIL", "0, 1, FAIL"})
    void wantsEnoughPeopleCheckedIn(int present, int needed, Outcome expected) {
        SampleFacts sample = good().dreamers(present).minimumDreamers(needed);

        assertThat(Answer.of(rule, sample)).containsExactly(new Answer(expected, SESSION, null));
    }

    @Test
    void countsOnlyThoseWhoCheckedIn() {
        SampleFacts oneIsLate =
                good().minimumDreamers(2).people(person(1), person(2).notCheckedIn());
        SampleFacts twoCame =
                good().minimumDreamers(2).people(person(1), person(2), person(3).notCheckedIn());

        assertThat(Answer.of(rule, oneIsLate)).containsExactly(fail(SESSION));
        assertThat(Answer.of(rule, twoCame)).containsExactly(pass(SESSION));
    }

    @Test
    void wantsTheChamberFree() {
        assertThat(Answer.of(rule, good().chamberInUse())).containsExactly(fail(SESSION));
    }

    @Test
    void wantsTheChamberForAsLongAsItTakes() {
        assertThat(Answer.of(rule, good().chamberBooked())).containsExactly(fail(SESSION));
    }

    @Test
    void beforeThePlannedStartEverybodyIsThereOrStoodDown() {
        assertThat(Answer.of(rule, good().absent(1).startsAt(NOW.plusMillis(1))))
                .containsExactly(failUntil(NOW.plusMillis(1), SESSION));
        assertThat(Answer.of(rule, good().absent(0).startsAt(NOW.plusMillis(1))))
                .containsExactly(pass(SESSION));
        assertThat(Answer.of(rule, good().absent(1).startsAt(NOW))).containsExactly(pass(SESSION));
    }

    @Test
    void doesNotStartMuchLaterThanPlanned() {
        Instant latest = STARTS_AT.plus(Duration.ofHours(4));

        assertThat(Answer.of(rule, good().at(latest))).containsExactly(pass(SESSION));
        assertThat(Answer.of(rule, good().at(latest.plusMillis(1)))).containsExactly(fail(SESSION));
    }

    @Test
    void doesNotResumeMuchLongerThanPlanned() {
        SampleFacts dream = good().at(EvaluationPoint.LIVE).chamberInUse().overdueFrom(NOW);

        assertThat(Answer.of(rule, dream.at(NOW.minusMillis(1)))).containsExactly(pass(SESSION));
        assertThat(Answer.of(rule, dream.at(NOW))).containsExactly(fail(SESSION));
    }

    @Test
    void wantsNobodyWhoDreamsElsewhere() {
        SampleFacts sample = good().people(person(1), person(2).dreamingElsewhere(), person(3));

        assertThat(Answer.of(rule, sample)).containsExactly(pass(SESSION), fail(enrollment(2)));
    }

    @Test
    void thatSomebodyDreamsElsewhereIsReadOnlyByWhoLooksAfterPeople() {
        Facts facts = good().people(person(1), person(2).dreamingElsewhere()).facts();

        assertThat(rule.ask(facts)).extracting(Result::disclosure).containsExactly(STAFF, RESTRICTED);
    }

    @Test
    void reportsEveryObjection() {
        SampleFacts sample = good().chamberInUse()
                .minimumDreamers(3)
                .people(person(1).dreamingElsewhere(), person(2).dreamingElsewhere());

        assertThat(Answer.of(rule, sample))
                .containsExactly(fail(SESSION), fail(SESSION), fail(enrollment(1)), fail(enrollment(2)));
    }

    @Test
    void cannotTellWithoutASession() {
        assertThat(Answer.of(rule, good().withoutSession())).containsExactly(indeterminate(VERSION));
    }

    @Test
    void isAskedAtTheStartAndInTheDream() {
        assertThat(rule.card().askedAt()).containsExactlyInAnyOrder(EvaluationPoint.START, EvaluationPoint.LIVE);
    }
}
