package city.novaaria.dreamocracy.lace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.session.EndReason;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.EnrollmentEvent;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.EnrollmentState;
import city.novaaria.dreamocracy.session.SessionEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However somebody comes out of a dream, their lace is told to let go, once; whoever was not in it has none that could. */
class CommandLacesTest {

    private static final Instant NOW = Instant.parse("2143-05-02T18:00:00Z");
    private static final Actor SOMEBODY = new Actor("aya", Actor.ActingAs.PARTICIPANT);

    private final EnrollmentId person = new EnrollmentId(Ids.next());
    private final SessionId session = new SessionId(Ids.next());
    private final SanctuaryId house = new SanctuaryId(Ids.next());
    private final List<LaceCommand> given = new ArrayList<>();

    private final LaceBindings bindings = mock();
    private final LaceCommands commands = mock();
    private final EnrollmentRegister enrollments = mock();
    private final CommandLaces commanding = new CommandLaces(bindings, commands, enrollments);
    private LaceBinding worn = worn();

    @BeforeEach
    void somebodyWearsALace() {
        worn = worn();
        when(bindings.findByLiveEnrollmentKey(person.value())).thenReturn(Optional.of(worn));
        when(bindings.findBySessionIdAndLiveEnrollmentKeyNotNull(session)).thenReturn(List.of(worn));
        when(commands.saveAll(any())).thenAnswer(saved -> {
            saved.<Iterable<LaceCommand>>getArgument(0).forEach(given::add);
            return given;
        });
    }

    @Test
    void aLaceLetsGoOfWhoeverComesOutAlone() {
        commanding.on(new EnrollmentEvent.SteppedOut(person, session, house, SOMEBODY, NOW));
        commanding.on(new EnrollmentEvent.CameOut(person, session, house, SOMEBODY, NOW));
        commanding.on(new EnrollmentEvent.RemovedForSafety(person, session, house, SOMEBODY, NOW));
        commanding.on(new EnrollmentEvent.Withdrew(person, session, house, EnrollmentState.DREAMING, SOMEBODY, NOW));

        assertThat(given).hasSize(4).allSatisfy(command -> {
            assertThat(command.kind()).isEqualTo(LaceCommandKind.DESYNC);
            assertThat(command.deviceId()).isEqualTo(worn.deviceId());
            assertThat(command.dueAt()).isEqualTo(NOW.plusSeconds(5));
        });
    }

    @Test
    void allLacesLetGoWhenASceneIsStoppedAndWhenADreamEnds() {
        commanding.on(new SessionEvent.SceneStopped(session, house, Set.of(person), SOMEBODY, NOW));
        for (EndReason reason : EndReason.values()) {
            commanding.on(new SessionEvent.Surfaced(session, house, Set.of(person), reason, SOMEBODY, NOW));
        }

        assertThat(given).hasSize(1 + EndReason.values().length);
    }

    /** Two commands would take two confirmations, and the second one would be due later. */
    @Test
    void whoeverWasToldSoAlreadyAndHasYetToDoItIsNotToldAgain() {
        LaceCommand open = LaceCommand.desync(worn, SOMEBODY, NOW);
        when(commands.findBySessionIdAndAlarmKeyNotNull(session)).thenReturn(List.of(open));
        commanding.on(new SessionEvent.SceneStopped(session, house, Set.of(person), SOMEBODY, NOW.plusSeconds(3)));
        commanding.on(new EnrollmentEvent.CameOut(person, session, house, SOMEBODY, NOW.plusSeconds(4)));
        assertThat(given).isEmpty();

        open.acknowledge(NOW.plusSeconds(5));
        commanding.on(new EnrollmentEvent.CameOut(person, session, house, SOMEBODY, NOW.plusSeconds(6)));
        assertThat(given).hasSize(1);
    }

    @Test
    void whoIsNotInTheDreamHasNoneThatCouldLetGo() {
        commanding.on(new EnrollmentEvent.Withdrew(person, session, house, EnrollmentState.CHECKED_IN, SOMEBODY, NOW));
        commanding.on(
                new SessionEvent.SceneStopped(session, house, Set.of(new EnrollmentId(Ids.next())), SOMEBODY, NOW));

        assertThat(given).isEmpty();
    }

    @Test
    void aLaceThatIsTakenAwayDuringTheDreamLetsGo() {
        EnrolledPerson dreamer = mock();
        when(enrollments.find(person)).thenReturn(dreamer);
        when(bindings.findFirstByDeviceIdAndEnrollmentIdOrderByIdDesc(worn.deviceId(), person))
                .thenReturn(Optional.of(worn));
        LaceEvent.Unbound unbound = new LaceEvent.Unbound(worn.deviceId(), person, house, SOMEBODY, NOW);

        when(dreamer.state()).thenReturn(EnrollmentState.CHECKED_IN);
        commanding.on(unbound);
        assertThat(given).as("before the dream").isEmpty();

        when(dreamer.state()).thenReturn(EnrollmentState.DREAMING);
        commanding.on(unbound);
        assertThat(given).hasSize(1);
    }

    /** Who stays in the dream has it easier; it is no alarm when a device misses it. */
    @Test
    void lacesShowLessInAPauseAndHoldStillWhileSomebodyIsToLook() {
        EaseLaces easing = new EaseLaces(bindings, commands, enrollments);
        EnrolledPerson dreamer = mock();
        when(dreamer.id()).thenReturn(person);
        when(enrollments.in(session, EnumSet.of(EnrollmentState.DREAMING))).thenReturn(List.of(dreamer));
        when(commands.save(any())).thenAnswer(saved -> {
            given.add(saved.getArgument(0));
            return saved.getArgument(0);
        });

        easing.on(new SessionEvent.SceneStopped(session, house, Set.of(person), SOMEBODY, NOW));
        assertThat(given).as("out of it").isEmpty();
        easing.on(new SessionEvent.Paused(session, house, SOMEBODY, NOW));
        easing.steady(person, SOMEBODY, NOW);
        when(commands.existsByOpenKeyAndKindAndDueAtAfter(worn.deviceId().value(), LaceCommandKind.STEADY, NOW))
                .thenReturn(true);
        easing.steady(person, SOMEBODY, NOW);

        assertThat(given).extracting(LaceCommand::kind).containsExactly(LaceCommandKind.DIM, LaceCommandKind.STEADY);
    }

    private LaceBinding worn() {
        LaceDevice device = new LaceDevice(
                new LaceDeviceId(Ids.next()), house, "Lace 1", "Weft 2", "0".repeat(64), List.of(), SOMEBODY, NOW);
        EnrolledPerson enrollment = mock();
        when(enrollment.id()).thenReturn(person);
        when(enrollment.sessionId()).thenReturn(session);
        return new LaceBinding(new BindingId(Ids.next()), device, enrollment, List.of(), SOMEBODY, NOW);
    }
}
