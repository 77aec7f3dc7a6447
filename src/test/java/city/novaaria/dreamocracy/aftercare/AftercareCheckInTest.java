package city.novaaria.dreamocracy.aftercare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import city.novaaria.dreamocracy.aftercare.AftercareCheckIn.State;
import city.novaaria.dreamocracy.aftercare.AftercareEvent.Step;
import city.novaaria.dreamocracy.aftercare.Attempt.Outcome;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.support.Told;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.util.ReflectionTestUtils;

/** A check-in is an offer: it may be declined, and is given up only after enough attempts on enough days. */
class AftercareCheckInTest {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    private static final Instant DUE = Instant.parse("2143-05-03T08:00:00Z");

    private static final Duration APART = Duration.ofHours(12);
    private static final Actor CELIA = new Actor("celia", ActingAs.ORGANIZER);
    private static final Actor LIA = new Actor("lia", ActingAs.PARTICIPANT);

    static Stream<Arguments> attempts() {
        Instant evening = Instant.parse("2143-05-03T21:59:59.999Z"); // a millisecond before midnight in Vienna
        Instant midnight = Instant.parse("2143-05-03T22:00:00Z");
        Instant autumn = Instant.parse("2143-10-27T00:30:00Z"); // 02:30, and an hour later 02:30 again
        return Stream.of(
                argumentSet("once", List.of(DUE), State.PLANNED),
                argumentSet("twice on two days", List.of(DUE, midnight), State.PLANNED),
                argumentSet("three times on one day", List.of(DUE, DUE.plusMillis(1), evening), State.PLANNED),
                argumentSet("three times, once after midnight", List.of(DUE, evening, midnight), State.UNREACHABLE),
                argumentSet(
                        "three times, right before and after midnight",
                        List.of(evening.minusMillis(1), evening, midnight),
                        State.PLANNED),
                argumentSet(
                        "on two days, a millisecond too near",
                        List.of(midnight.minus(APART).plusMillis(1), evening, midnight),
                        State.PLANNED),
                argumentSet(
                        "on two days, just far enough apart",
                        List.of(midnight.minus(APART), evening, midnight),
                        State.UNREACHABLE),
                argumentSet(
                        "three times on two days in UTC, one day here",
                        List.of(midnight, midnight.plusMillis(1), midnight.plus(Duration.ofHours(3))),
                        State.PLANNED),
                argumentSet("three days", List.of(DUE, days(1), days(2)), State.UNREACHABLE),
                argumentSet(
                        "a day of 25 hours is one day",
                        List.of(
                                autumn,
                                autumn.plus(Duration.ofHours(1)),
                                autumn.plus(Duration.ofMinutes(22 * 60 + 29))),
                        State.PLANNED));
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void isGivenUpAfterThreeAttemptsOnTwoDaysOfTheSitesCalendar(List<Instant> missed, State expected) {
        AftercareCheckIn checkIn = due();
        missed.forEach(
                at -> checkIn.record(new Attempt(Outcome.NOT_REACHED, false, "celia", at), VIENNA, APART, CELIA));

        assertThat(checkIn.state()).isEqualTo(expected);
        assertThat(checkIn.attempts()).hasSameSizeAs(missed);
    }

    @Test
    void isDoneOnceThePersonWasAskedEvenAfterItWasGivenUp() {
        AftercareCheckIn checkIn = due();
        List.of(DUE, days(1), days(2))
                .forEach(at ->
                        checkIn.record(new Attempt(Outcome.NOT_REACHED, false, "celia", at), VIENNA, APART, CELIA));
        checkIn.record(new Attempt(Outcome.NOT_REACHED, false, "celia", days(3)), VIENNA, APART, CELIA);
        checkIn.record(new Attempt(Outcome.DONE, true, "jun", days(40)), VIENNA, APART, CELIA);

        List<DomainEvent> told = Told.by(checkIn);
        assertThat(told)
                .filteredOn(AftercareEvent.CheckInMoved.class::isInstance)
                .extracting(event -> ((AftercareEvent.CheckInMoved) event).step())
                .containsExactly(Step.MISSED, Step.MISSED, Step.GIVEN_UP, Step.MISSED, Step.DONE);
        assertThat(told).last().isInstanceOf(AftercareEvent.DistressFound.class);
        assertThat(checkIn.possible(DUE)).isEmpty();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> checkIn.decline(LIA, days(41)));
    }

    @Test
    void mayBeDeclinedAndTakenUpAgainBeforeTheDreamAndAfterIt() {
        for (AftercareCheckIn checkIn : List.of(planned(), due())) {
            checkIn.decline(LIA, DUE);
            assertThat(checkIn.state()).isEqualTo(State.DECLINED);
            assertThat(checkIn.possible(DUE)).containsExactly(CheckInAction.RESUME);
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(
                            () -> checkIn.record(new Attempt(Outcome.DONE, false, "celia", DUE), VIENNA, APART, CELIA));
            checkIn.resume(LIA, DUE);
            assertThat(checkIn.state()).isEqualTo(State.PLANNED);
        }
    }

    @Test
    void isNotSettledBeforeItIsDue() {
        AftercareCheckIn checkIn = due();
        Attempt early = new Attempt(Outcome.DONE, false, "celia", DUE.minusMillis(1));

        assertThat(checkIn.possible(DUE.minusMillis(1)))
                .containsExactly(CheckInAction.DECLINE, CheckInAction.HAND_OVER);
        assertThat(checkIn.possible(DUE)).contains(CheckInAction.RECORD_ATTEMPT);
        assertThat(checkIn.tag(DUE)).isNotEqualTo(checkIn.tag(DUE.minusMillis(1)));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> checkIn.record(early, VIENNA, APART, CELIA));
    }

    @Test
    void whoDidNotAgreeIsOfferedItAndNotCalled() {
        AftercareCheckIn checkIn = due();
        ReflectionTestUtils.setField(checkIn, "contactAgreed", false);
        Attempt call = new Attempt(Outcome.NOT_REACHED, false, "celia", DUE);

        assertThat(checkIn.possible(DUE)).containsExactly(CheckInAction.DECLINE, CheckInAction.HAND_OVER);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> checkIn.record(call, VIENNA, APART, CELIA));
        assertThat(checkIn.attempts()).isEmpty();
    }

    @Test
    void isNotAskedWhileThePersonIsInTheDream() {
        AftercareCheckIn checkIn = planned();

        assertThat(checkIn.possible(DUE)).containsExactly(CheckInAction.DECLINE, CheckInAction.HAND_OVER);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> checkIn.record(new Attempt(Outcome.DONE, false, "celia", DUE), VIENNA, APART, CELIA));
    }

    private static Instant days(int number) {
        return DUE.plus(Duration.ofDays(number));
    }

    private static AftercareCheckIn planned() {
        return new AftercareCheckIn(
                new CheckInId(UUID.randomUUID()),
                new AftercareCheckIn.EnrolledPerson(
                        new EnrollmentId(UUID.randomUUID()),
                        new SessionId(UUID.randomUUID()),
                        new SanctuaryId(UUID.randomUUID()),
                        new ParticipantId(UUID.randomUUID())),
                Duration.ofHours(24));
    }

    /** Falls due by a statement about everybody at once. */
    private static AftercareCheckIn due() {
        AftercareCheckIn checkIn = planned();
        ReflectionTestUtils.setField(checkIn, "contactAgreed", true);
        ReflectionTestUtils.setField(checkIn, "dueAt", DUE);
        return checkIn;
    }
}
