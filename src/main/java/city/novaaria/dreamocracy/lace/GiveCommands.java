package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do about commands: technologists give some by hand, and who is there sees that a device let go. */
@Component
class GiveCommands {

    private final LaceDevices devices;
    private final LaceBindings bindings;
    private final LaceCommands commands;
    private final EnrollmentRegister enrollments;
    private final SessionRegister sessions;
    private final ServerClock clock;

    GiveCommands(
            LaceDevices devices,
            LaceBindings bindings,
            LaceCommands commands,
            EnrollmentRegister enrollments,
            SessionRegister sessions,
            ServerClock clock) {
        this.devices = devices;
        this.bindings = bindings;
        this.commands = commands;
        this.enrollments = enrollments;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Also while nobody dreams with the device: so it is tried. */
    @AtomicStep
    public LaceCommand give(Caller caller, LaceDeviceId id, NewLaceCommand request) {
        LaceDevice device = devices.knownTo(caller, id);
        Actor by = caller.mustHold(device.sanctuaryId(), Role.TECHNOLOGIST);
        device.mustBeInService();
        LaceBinding worn = bindings.findByLiveDeviceKey(id.value())
                .filter(bound -> wornInADream(enrollments.find(bound.enrollmentId())))
                .orElse(null);
        return commands.saveAndFlush(
                LaceCommand.adjust(device, worn, request.kind().kind(), by, clock.now()));
    }

    /** As it is known from afar: that the wearer has left makes no difference as long as the dream goes on. */
    private boolean wornInADream(EnrolledPerson wearer) {
        return wearer.begun() && enrollments.counts(wearer);
    }

    @Transactional(readOnly = true)
    public LaceCommand find(Caller caller, CommandId id) {
        LaceCommand command = known(caller, id);
        mayKnow(caller, command);
        return command;
    }

    @AtomicStep
    public LaceCommand confirm(Caller caller, CommandId id) {
        LaceCommand command = known(caller, id);
        Actor by = mayKnow(caller, command);
        command.confirm(by, clock.now());
        return commands.saveAndFlush(command);
    }

    private LaceCommand known(Caller caller, CommandId id) {
        return commands.findById(id)
                .filter(command -> caller.worksAt(command.sanctuaryId()))
                .orElseThrow(Refused::notFound);
    }

    /** That a device lets go tells that somebody is out of the dream: it is for who is there. */
    private Actor mayKnow(Caller caller, LaceCommand command) {
        SessionId session = command.sessionId();
        if (session != null) {
            PlannedSession dream = sessions.find(session);
            if (dream.isAccompaniedBy(caller)) {
                return dream.mustBeAccompaniedBy(caller);
            }
        }
        return caller.mustHold(command.sanctuaryId(), Role.TECHNOLOGIST);
    }
}
