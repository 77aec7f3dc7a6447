package city.novaaria.dreamocracy.session;

import static city.novaaria.dreamocracy.session.SampleSessions.JUN;
import static city.novaaria.dreamocracy.session.SampleSessions.NOW;
import static city.novaaria.dreamocracy.session.SampleSessions.PLAN;
import static city.novaaria.dreamocracy.session.SampleSessions.session;
import static city.novaaria.dreamocracy.session.SampleSessions.version;
import static city.novaaria.dreamocracy.session.SessionState.AFTERCARE;
import static city.novaaria.dreamocracy.session.SessionState.CANCELLED;
import static city.novaaria.dreamocracy.session.SessionState.CHECK_IN;
import static city.novaaria.dreamocracy.session.SessionState.CLOSED;
import static city.novaaria.dreamocracy.session.SessionState.DREAMING;
import static city.novaaria.dreamocracy.session.SessionState.OPEN;
import static city.novaaria.dreamocracy.session.SessionState.PAUSED;
import static city.novaaria.dreamocracy.session.SessionState.PLANNED;
import static city.novaaria.dreamocracy.session.SessionState.SURFACING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.charter.rules.SampleFacts;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.objections.CharterObjected;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.support.Told;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every action in every state: it is taken and told by one event, or it is a state conflict and nothing is told. */
class SessionTest {

    private static final Set<EnrollmentId> SOMEBODY = Set.of(new EnrollmentId(new UUID(6, 1)));

    /** What an action does where it is possible: it leads to the state, or keeps it when there is none. */
    record Action(String name, Consumer<Session> take, Set<SessionState> from, List<SessionState> to, Class<?> event) {}

    private static final List<Action> ACTIONS = List.of(
            new Action(
                    "change",
                    session -> session.change(version(2), PLAN, JUN, NOW),
                    EnumSet.of(PLANNED, OPEN, CHECK_IN),
                    List.of(),
                    SessionEvent.Changed.class),
            new Action(
                    "assign",
                    session -> session.assign(Set.of(), JUN, NOW),
                    EnumSet.of(PLANNED, OPEN, CHECK_IN, DREAMING, PAUSED, SURFACING),
                    List.of(),
                    SessionEvent.CrewAssigned.class),
            new Action(
                    "open",
                    session -> session.open(JUN, NOW),
                    EnumSet.of(PLANNED),
                    List.of(OPEN),
                    SessionEvent.Opened.class),
            new Action(
                    "begin check-in",
                    session -> session.beginCheckIn(Duration.ofHours(1), JUN, NOW),
                    EnumSet.of(OPEN),
                    List.of(CHECK_IN),
                    SessionEvent.CheckInBegun.class),
            new Action(
                    "postpone",
                    session -> session.postpone(PLAN, SOMEBODY, JUN, NOW),
                    EnumSet.of(OPEN, CHECK_IN),
                    List.of(OPEN),
                    SessionEvent.Postponed.class),
            new Action(
                    "start",
                    session ->
                            session.start(SOMEBODY, Set.of(), Duration.ofMinutes(40), SampleFacts.NOVA_ARIA, JUN, NOW),
                    EnumSet.of(CHECK_IN),
                    List.of(DREAMING),
                    SessionEvent.Started.class),
            new Action(
                    "pause",
                    session -> session.pause(JUN, NOW),
                    EnumSet.of(DREAMING),
                    List.of(PAUSED),
                    SessionEvent.Paused.class),
            new Action(
                    "stop the scene",
                    session -> session.stopScene(SOMEBODY, JUN, NOW),
                    EnumSet.of(DREAMING, PAUSED),
                    List.of(PAUSED),
                    SessionEvent.SceneStopped.class),
            new Action(
                    "resume",
                    session -> session.resume(SOMEBODY, SOMEBODY, Set.of(), JUN, NOW),
                    EnumSet.of(PAUSED),
                    List.of(DREAMING),
                    SessionEvent.Resumed.class),
            new Action(
                    "end",
                    session -> session.end(EndReason.ENDED, SOMEBODY, JUN, NOW),
                    EnumSet.of(DREAMING, PAUSED),
                    List.of(SURFACING),
                    SessionEvent.Surfaced.class),
            new Action(
                    "cancel",
                    session ->
                            session.cancel("The chamber is being repaired.", CancelKind.CHAMBER_UNAVAILABLE, JUN, NOW),
                    EnumSet.of(PLANNED, OPEN, CHECK_IN),
                    List.of(CANCELLED),
                    SessionEvent.Cancelled.class),
            new Action(
                    "close",
                    session -> session.close(JUN, NOW),
                    EnumSet.of(AFTERCARE),
                    List.of(CLOSED),
                    SessionEvent.Closed.class));

    static Stream<Action> actions() {
        return ACTIONS.stream();
    }

    @ParameterizedTest
    @MethodSource("actions")
    void isTakenWhereItIsPossibleAndRefusedElsewhere(Action action) {
        for (SessionState state : SessionState.values()) {
            Session session = session(state);
            if (action.from().contains(state)) {
                action.take().accept(session);
                assertThat(Told.by(session)).as(action.name() + " in " + state).hasSize(1);
                assertThat(session.state())
                        .isEqualTo(action.to().isEmpty() ? state : action.to().getFirst());
            } else {
                assertThatExceptionOfType(Refused.class)
                        .as(action.name() + " in " + state)
                        .isThrownBy(() -> action.take().accept(session))
                        .satisfies(refused -> assertThat(refused.type().code()).isEqualTo("state-conflict"));
                assertThat(Told.by(session)).isEmpty();
                assertThat(session.state()).isEqualTo(state);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("actions")
    void tellsWhatHappenedByWhomAndWhen(Action action) {
        Session session = session(action.from().iterator().next());

        action.take().accept(session);

        assertThat(Told.by(session)).singleElement().satisfies(event -> {
            assertThat(event).isInstanceOf(action.event());
            assertThat(event.aggregate()).isEqualTo(session.id().value());
            assertThat(event.sanctuary()).isEqualTo(SampleSessions.HOUSE);
            assertThat(event.actor()).isEqualTo(JUN);
            assertThat(event.at()).isEqualTo(NOW);
        });
    }

    @Test
    void goesOverToAftercareOnlyWhenTheLastOneHasLeft() {
        Session session = session(SURFACING);

        session.everybodyLeft(1, JUN, NOW);
        assertThat(Told.by(session)).isEmpty();
        session.everybodyLeft(0, JUN, NOW);

        assertThat(session.state()).isEqualTo(AFTERCARE);
        assertThat(Told.by(session)).singleElement().isInstanceOf(SessionEvent.AftercareBegun.class);
    }

    @Test
    void pausesWhenTooFewRemainAndGoesOnOtherwise() {
        Session session = session(DREAMING);

        session.someoneLeft(2, JUN, NOW);
        assertThat(Told.by(session)).isEmpty();
        session.someoneLeft(1, JUN, NOW);

        assertThat(session.state()).isEqualTo(PAUSED);
        assertThat(Told.by(session)).singleElement().isInstanceOf(SessionEvent.Paused.class);
    }

    @Test
    void isCompletedAfterItsShareAndOverdueAfterItsTime() {
        Session session = session(CHECK_IN);
        assertThat(session.isCompletedBy(NOW)).isFalse();
        assertThat(session.overdueFrom()).isNull();

        session.start(SOMEBODY, Set.of(), Duration.ofMinutes(40), SampleFacts.NOVA_ARIA, JUN, NOW);

        assertThat(session.isCompletedBy(NOW.plus(Duration.ofMinutes(20)).minusMillis(1)))
                .isFalse();
        assertThat(session.isCompletedBy(NOW.plus(Duration.ofMinutes(20)))).isTrue();
        assertThat(session.overdueFrom()).isEqualTo(NOW.plus(Duration.ofMinutes(70)));
    }

    @Test
    void remembersThatTheCharterObjectedAndStaysAsItIs() {
        Session session = session(CHECK_IN);

        session.objected(new Verdict(EvaluationPoint.START, NOW, SampleFacts.NOVA_ARIA, List.of()), JUN);

        assertThat(session.state()).isEqualTo(CHECK_IN);
        assertThat(Told.by(session)).singleElement().isInstanceOf(CharterObjected.class);
    }

    @Test
    void aStoppedSceneIsConfirmedByTwoPeopleAndAnewAfterEveryStop() {
        Session session = session(DREAMING);
        Set<Role> both = EnumSet.of(Role.FACILITATOR, Role.TECHNOLOGIST);
        Actor kade = new Actor("kade", ActingAs.TECHNOLOGIST);
        session.stopScene(SOMEBODY, JUN, NOW);
        session.confirmScene(both, JUN, NOW);
        session.confirmScene(both, JUN, NOW);
        assertThat(session.sceneConfirmed()).as("one person, twice").isFalse();
        session.confirmScene(EnumSet.of(Role.TECHNOLOGIST), kade, NOW);
        assertThat(session.sceneConfirmed()).isTrue();

        session.stopScene(SOMEBODY, JUN, NOW);

        assertThat(session.sceneConfirmed()).isFalse();
        session.resume(SOMEBODY, SOMEBODY, Set.of(), JUN, NOW);
        assertThat(session.stoppedAt()).isNull();
        session.pause(JUN, NOW);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> session.confirmScene(both, JUN, NOW))
                .satisfies(refused -> assertThat(refused.type()).isEqualTo(SessionProblem.SCENE_NOT_STOPPED));
    }
}
