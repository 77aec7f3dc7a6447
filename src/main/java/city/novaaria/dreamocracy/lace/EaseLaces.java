package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.EnrollmentState;
import city.novaaria.dreamocracy.session.SessionEvent;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes it easier for who stays in the dream: their laces show less while it is paused, and hold still while somebody is to
 * look after them. It is written down in the transaction of the cause; a device that misses it raises no alarm, and what lets
 * go of somebody comes first and makes it void.
 */
@Component
class EaseLaces implements LaceControl {

    private final LaceBindings bindings;
    private final LaceCommands commands;
    private final EnrollmentRegister enrollments;

    EaseLaces(LaceBindings bindings, LaceCommands commands, EnrollmentRegister enrollments) {
        this.bindings = bindings;
        this.commands = commands;
        this.enrollments = enrollments;
    }

    @Override
    public void steady(EnrollmentId person, Actor by, Instant at) {
        bindings.findByLiveEnrollmentKey(person.value())
                .filter(worn -> !commands.existsByOpenKeyAndKindAndDueAtAfter(
                        worn.deviceId().value(), LaceCommandKind.STEADY, at))
                .ifPresent(worn -> commands.save(LaceCommand.ease(worn, LaceCommandKind.STEADY, by.followedUp(), at)));
    }

    @EventListener
    void on(SessionEvent.Paused paused) {
        dim(paused.session(), Set.of(), paused.actor(), paused.at());
    }

    @EventListener
    void on(SessionEvent.SceneStopped stopped) {
        dim(stopped.session(), stopped.steppedOut(), stopped.actor(), stopped.at());
    }

    private void dim(SessionId session, Set<EnrollmentId> out, Actor by, Instant at) {
        List<LaceBinding> worn = bindings.findBySessionIdAndLiveEnrollmentKeyNotNull(session);
        if (worn.isEmpty()) {
            return;
        }
        Set<EnrollmentId> dreaming = enrollments.in(session, EnumSet.of(EnrollmentState.DREAMING)).stream()
                .map(EnrolledPerson::id)
                .filter(person -> !out.contains(person))
                .collect(Collectors.toSet());
        commands.saveAll(worn.stream()
                .filter(binding -> dreaming.contains(binding.enrollmentId()))
                .map(binding -> LaceCommand.ease(binding, LaceCommandKind.DIM, by.followedUp(), at))
                .toList());
    }
}
