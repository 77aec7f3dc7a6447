package city.novaaria.dreamocracy.emergency;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Membership;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.participant.GuardianRegister;
import city.novaaria.dreamocracy.participant.KnownHouses;
import city.novaaria.dreamocracy.participant.ParticipantRegister;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Opens an access for somebody of the crew who may not read of a person who is known there. */
@Component
class OpenAccess {

    /** Organizers and facilitators read it without one. */
    private static final Set<Role> ROLES = Set.of(Role.STEWARD, Role.WEAVER, Role.TECHNOLOGIST, Role.ETHICIST);

    private final EmergencyAccesses accesses;
    private final ShowAccesses showing;
    private final ParticipantRegister people;
    private final KnownHouses houses;
    private final GuardianRegister guardians;
    private final ServerClock clock;

    OpenAccess(
            EmergencyAccesses accesses,
            ShowAccesses showing,
            ParticipantRegister people,
            KnownHouses houses,
            GuardianRegister guardians,
            ServerClock clock) {
        this.accesses = accesses;
        this.showing = showing;
        this.people = people;
        this.houses = houses;
        this.guardians = guardians;
        this.clock = clock;
    }

    /** The person is held, so that one person opens one at a time. */
    @AtomicStep
    public ShownAccess open(Caller caller, ParticipantId person, NewEmergencyAccess request) {
        Instant at = clock.now();
        mustNotReadAnyway(caller, person, at);
        Membership by = membership(caller, houses.knownAt(person)).orElseThrow(Refused::notFound);
        people.holdForMore(person);
        if (!accesses.lockOpen(person, caller.subjects(), at).isEmpty()) {
            throw Refused.because(EmergencyAccessProblem.EMERGENCY_ACCESS_OPEN);
        }
        EmergencyAccess opened = accesses.saveAndFlush(new EmergencyAccess(
                new EmergencyAccessId(Ids.next()),
                person,
                by,
                number(caller, at),
                request.reason(),
                caller.as(by.role()),
                at));
        return showing.show(showing.standing(opened, caller, at));
    }

    private void mustNotReadAnyway(Caller caller, ParticipantId person, Instant at) {
        if (caller.is(person)) {
            throw Refused.forbidden("own-emergency-access");
        }
        if (people.mayKnow(caller, person)
                || people.homeOf(person)
                        .filter(home -> guardians.speaksFor(caller, person, home, at))
                        .isPresent()) {
            throw Refused.because(EmergencyAccessProblem.READABLE_ALREADY);
        }
    }

    private static Optional<Membership> membership(Caller caller, Set<SanctuaryId> known) {
        return caller.memberships().stream()
                .filter(held -> ROLES.contains(held.role()) && known.contains(held.sanctuaryId()))
                .min(Comparator.comparing(
                                (Membership held) -> held.sanctuaryId().value())
                        .thenComparing(Membership::role));
    }

    /** Of two at once the unique key lets one have it, and the other tries again. */
    private int number(Caller caller, Instant at) {
        int number = accesses.countByHolderAndOpenedOn(caller.subject(), EmergencyAccess.dayOf(at)) + 1;
        if (number > EmergencyAccess.MOST_A_DAY) {
            throw Refused.because(EmergencyAccessProblem.TOO_MANY_EMERGENCY_ACCESSES);
        }
        return number;
    }
}
