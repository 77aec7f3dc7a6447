package city.novaaria.dreamocracy.care;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.participant.GuardianRegister;
import city.novaaria.dreamocracy.participant.ParticipantRegister;
import city.novaaria.dreamocracy.problems.Refused;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whom a caller may know because of a role; what is foreign answers like what does not exist. */
@Component
class KnownPeople {

    private static final Role[] WHO_SCREENS = {Role.ORGANIZER, Role.FACILITATOR};
    static final Role[] WHO_CLEARS = {Role.FACILITATOR, Role.ETHICIST};
    private static final Role[] WHO_READS_SCREENINGS = {Role.ORGANIZER, Role.FACILITATOR, Role.ETHICIST};

    private final ParticipantRegister participants;
    private final GuardianRegister guardians;
    private final Screenings screenings;
    private final ServerClock clock;

    KnownPeople(
            ParticipantRegister participants, GuardianRegister guardians, Screenings screenings, ServerClock clock) {
        this.participants = participants;
        this.guardians = guardians;
        this.screenings = screenings;
        this.clock = clock;
    }

    void mustReadScreenings(Caller caller, ParticipantId person) {
        if (!caller.is(person) && !knows(caller, person, WHO_READS_SCREENINGS) && !speaksFor(caller, person)) {
            throw Refused.notFound();
        }
    }

    private boolean speaksFor(Caller caller, ParticipantId person) {
        return caller.participant().isPresent()
                && participants
                        .homeOf(person)
                        .filter(home -> guardians.speaksFor(caller, person, home, clock.now()))
                        .isPresent();
    }

    /** Nobody screens themselves. */
    Actor mustScreen(Caller caller, ParticipantId person) {
        return as(WHO_SCREENS, caller, person).orElseThrow(() -> Refused.forbidden("recording-screening"));
    }

    /** Who screens somebody anew of whom a HARD_STOP stands is who might clear a REFER. */
    Actor mustScreenAnew(Caller caller, ParticipantId person) {
        return as(WHO_CLEARS, caller, person).orElseThrow(() -> Refused.forbidden("lifting-hard-stop"));
    }

    Actor mustClear(Caller caller, Screening screening) {
        mustReadScreenings(caller, screening.participantId());
        return as(WHO_CLEARS, caller, screening.participantId())
                .orElseThrow(() -> Refused.forbidden("clearing-screening"));
    }

    /** Whether the caller may clear the screening of that person that counts: nobody lifts what they found themselves. */
    boolean mayClear(Caller caller, ParticipantId person) {
        return as(WHO_CLEARS, caller, person).isPresent()
                && participants.isImpartial(caller, person)
                && !screenings.isFoundBy(person.value(), caller.subject(), clock.now());
    }

    /** The caller in the first of the roles in which they know the person; nobody looks at themselves like this. */
    private Optional<Actor> as(Role[] roles, Caller caller, ParticipantId person) {
        return Arrays.stream(roles)
                .filter(role -> !caller.is(person) && knows(caller, person, role))
                .findFirst()
                .map(caller::as);
    }

    /** Works, in whatever role, where the person is known. */
    boolean worksNear(Caller caller, ParticipantId person) {
        return participants.isKnownAt(person, caller.sanctuaries());
    }

    private boolean knows(Caller caller, ParticipantId person, Role... as) {
        return participants.isKnownAt(person, caller.sanctuariesAs(as));
    }
}
