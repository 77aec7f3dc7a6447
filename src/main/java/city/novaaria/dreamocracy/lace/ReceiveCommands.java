package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Duration;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Hands devices what they have to do, and hears that they did it.
 *
 * <p>Who waits holds no connection to the database meanwhile. What was given at this instance wakes them at once; what was
 * given at another one is found a second later.
 */
@Component
class ReceiveCommands {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final LaceCommands commands;
    private final WaitingLaces waiting;
    private final ServerClock clock;

    ReceiveCommands(LaceCommands commands, WaitingLaces waiting, ServerClock clock) {
        this.commands = commands;
        this.waiting = waiting;
        this.clock = clock;
    }

    /** As soon as there is something, and when the time is over. */
    LaceCommandsView receive(Caller caller, LaceDeviceId device, Duration atMost) {
        caller.mustBeDevice(device.value());
        WaitingLaces.Bell bell = waiting.hang(device);
        try {
            long until = System.nanoTime() + atMost.toNanos();
            List<LaceCommand> open = open(device);
            Duration left = atMost;
            while (open.isEmpty() && left.isPositive() && !bell.isOver()) {
                bell.await(left.compareTo(LOOK_AGAIN) < 0 ? left : LOOK_AGAIN);
                open = bell.isOver() ? List.of() : open(device);
                left = Duration.ofNanos(until - System.nanoTime());
            }
            return LaceCommandsView.of(open);
        } finally {
            waiting.takeDown(device, bell);
        }
    }

    /** Idempotent by nature. */
    @AtomicStep
    public LaceCommandsView acknowledge(Caller caller, LaceDeviceId device, CommandId id) {
        caller.mustBeDevice(device.value());
        LaceCommand command = commands.findByIdAndDeviceId(id, device).orElseThrow(Refused::notFound);
        command.acknowledge(clock.now());
        commands.saveAndFlush(command);
        return LaceCommandsView.of(open(device));
    }

    private List<LaceCommand> open(LaceDeviceId device) {
        return commands.open(device.value(), clock.now(), Limit.of(LaceCommands.MOST));
    }
}
