package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.session.EnrollmentEvent;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.SessionEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells devices to let go of whoever is out of the dream, in the transaction in which they come out of it (CON-07, LIV-03).
 *
 * <p>It is only written down here: nobody waits for a device, and no device keeps anybody in. Also a device that has no
 * secret to sign in with is told; it cannot say that it did so, and somebody has to see to it.
 */
@Component
class CommandLaces {

    private final LaceBindings bindings;
    private final LaceCommands commands;
    private final EnrollmentRegister enrollments;

    CommandLaces(LaceBindings bindings, LaceCommands commands, EnrollmentRegister enrollments) {
        this.bindings = bindings;
        this.commands = commands;
        this.enrollments = enrollments;
    }

    @EventListener
    void on(EnrollmentEvent.SteppedOut out) {
        letGo(out.enrollment(), out.actor(), out.at());
    }

    @EventListener
    void on(EnrollmentEvent.CameOut out) {
        letGo(out.enrollment(), out.actor(), out.at());
    }

    @EventListener
    void on(EnrollmentEvent.RemovedForSafety out) {
        letGo(out.enrollment(), out.actor(), out.at());
    }

    /** Who leaves before the dream wears nothing yet that has to let go. */
    @EventListener
    void on(EnrollmentEvent.Withdrew left) {
        if (left.from().live()) {
            letGo(left.enrollment(), left.actor(), left.at());
        }
    }

    @EventListener
    void on(SessionEvent.SceneStopped stopped) {
        letGo(stopped.session(), stopped.steppedOut(), stopped.actor(), stopped.at());
    }

    /** However it ended. */
    @EventListener
    void on(SessionEvent.Surfaced ended) {
        letGo(ended.session(), ended.surfaced(), ended.actor(), ended.at());
    }

    /** The lace failed, or the person took back that they wear one. */
    @EventListener
    void on(LaceEvent.Unbound unbound) {
        if (enrollments.find(unbound.enrollment()).state().live()) {
            bindings.findFirstByDeviceIdAndEnrollmentIdOrderByIdDesc(unbound.device(), unbound.enrollment())
                    .ifPresent(worn -> letGo(worn, unbound.actor(), unbound.at()));
        }
    }

    private void letGo(EnrollmentId person, Actor by, Instant at) {
        bindings.findByLiveEnrollmentKey(person.value()).ifPresent(worn -> letGo(worn, by, at));
    }

    private void letGo(LaceBinding worn, Actor by, Instant at) {
        letGo(worn.sessionId(), List.of(worn), by, at);
    }

    private void letGo(SessionId session, Set<EnrollmentId> people, Actor by, Instant at) {
        letGo(
                session,
                bindings.findBySessionIdAndLiveEnrollmentKeyNotNull(session).stream()
                        .filter(worn -> people.contains(worn.enrollmentId()))
                        .toList(),
                by,
                at);
    }

    /** Who was told so already and has yet to do it is not told again: one confirmation is enough, and the first is due first. */
    private void letGo(SessionId session, List<LaceBinding> worn, Actor by, Instant at) {
        if (worn.isEmpty()) {
            return;
        }
        List<LaceCommand> told = commands.findBySessionIdAndAlarmKeyNotNull(session);
        commands.saveAll(worn.stream()
                .filter(binding -> told.stream().noneMatch(command -> command.stillLetsGoOf(binding)))
                .map(binding -> LaceCommand.desync(binding, by.followedUp(), at))
                .toList());
    }
}
