package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.gathering.ProgramRegister.Learner;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.ServerClock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers from the tables; the gathering is held, as for whoever cancels. */
@Component
class StoredProgramRegister implements ProgramRegister {

    private final Gatherings gatherings;
    private final Registrations registrations;
    private final ServerClock clock;

    StoredProgramRegister(Gatherings gatherings, Registrations registrations, ServerClock clock) {
        this.gatherings = gatherings;
        this.registrations = registrations;
        this.clock = clock;
    }

    @Override
    public Optional<Learner> hold(Caller caller, RegistrationId id) {
        return gatherings
                .lockFor(id)
                .flatMap(gathering -> registrations
                        .findById(id)
                        .filter(registration -> !caller.is(registration.subject())
                                && new RegistrationAccess(registration, gathering, caller, clock.now()).visible())
                        .filter(registration -> gathering.kind() == GatheringKind.OUTREACH
                                && gathering.state() != GatheringState.CANCELLED
                                && registration.state() == RegistrationState.REGISTERED
                                && registration.guest() == null)
                        .map(registration -> new Learner(
                                id,
                                gathering.sanctuaryId(),
                                registration.subject(),
                                registration.participantId(),
                                registration.isTrained() || cameToTraining(registration, gathering))));
    }

    private static boolean cameToTraining(Registration registration, Gathering gathering) {
        return registration.attended().stream()
                .anyMatch(number -> gathering.meetings().get(number - 1).training());
    }
}
