package city.novaaria.dreamocracy.aftercare;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.participant.BirthDates;
import city.novaaria.dreamocracy.participant.GuardianRegister;
import city.novaaria.dreamocracy.participant.ParticipantRegister;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The crew asks people how they are; the person may decline to be asked, and may change their mind. */
@Component
class AskAfterwards {

    private final AftercareCheckIns checkIns;
    private final SanctuaryRegister sanctuaries;
    private final ParticipantRegister participants;
    private final GuardianRegister guardians;
    private final BirthDates records;
    private final ServerClock clock;

    AskAfterwards(
            AftercareCheckIns checkIns,
            SanctuaryRegister sanctuaries,
            ParticipantRegister participants,
            GuardianRegister guardians,
            BirthDates records,
            ServerClock clock) {
        this.checkIns = checkIns;
        this.sanctuaries = sanctuaries;
        this.participants = participants;
        this.guardians = guardians;
        this.records = records;
        this.clock = clock;
    }

    /**
     * The caller's own, one of a sanctuary where the caller looks after people, one of a minor for whom they speak, or one to
     * which stewards have to see.
     */
    AftercareCheckIn visible(Caller caller, CheckInId id) {
        return checkIns.visible(id, caller.participants(), caller.sanctuariesAs(Role.ORGANIZER, Role.FACILITATOR))
                .or(() -> caller.sanctuariesAs(Role.STEWARD).isEmpty()
                        ? Optional.empty()
                        : checkIns.findById(id)
                                .filter(found ->
                                        caller.holds(found.sanctuaryId(), Role.STEWARD) && found.overdue(clock.now())))
                .or(() -> caller.participant()
                        .flatMap(_ -> checkIns.findById(id))
                        .filter(found ->
                                guardians.speaksFor(caller, found.participantId(), found.sanctuaryId(), clock.now())))
                .orElseThrow(Refused::notFound);
    }

    @AtomicStep
    public AftercareCheckIn attempt(Caller caller, CheckInId id, NewAttempt request) {
        AftercareCheckIn checkIn = visible(caller, id);
        if (caller.is(checkIn.participantId())) {
            throw Refused.forbidden("own-check-in");
        }
        Actor by = caller.mustHold(checkIn.sanctuaryId(), Role.ORGANIZER, Role.FACILITATOR);
        if (request.distress() && request.outcome() == Attempt.Outcome.NOT_REACHED) {
            throw Refused.unprocessable(FieldError.at("#/distress", "Reached", "reached"));
        }
        Instant at = clock.now();
        SanctuaryRegister.House house = sanctuaries.find(checkIn.sanctuaryId()).orElseThrow(Refused::notFound);
        checkIn.record(
                new Attempt(request.outcome(), request.distress(), by.person(), at),
                house.site().timeZone(),
                house.policy().aftercareAttemptsApart(),
                by);
        return checkIns.saveAndFlush(checkIn);
    }

    /** To somebody who may ask people and is not the person; by who looks after people there, or a steward once it is overdue. */
    @AtomicStep
    public AftercareCheckIn handOver(Caller caller, CheckInId id, NewCheckInOwner request) {
        AftercareCheckIn checkIn = visible(caller, id);
        if (caller.is(checkIn.participantId())) {
            throw Refused.forbidden("own-check-in");
        }
        Actor by = caller.mustHold(checkIn.sanctuaryId(), Role.ORGANIZER, Role.FACILITATOR, Role.STEWARD);
        Set<String> themselves = records.subjectsOf(checkIn.participantId());
        CrewId owner = sanctuaries.crew(checkIn.sanctuaryId(), Set.of(request.ownerId())).stream()
                .filter(member -> member.role() == Role.ORGANIZER || member.role() == Role.FACILITATOR)
                .filter(member -> !themselves.contains(member.subject()))
                .map(SanctuaryRegister.Member::id)
                .findFirst()
                .orElseThrow(() -> Refused.unprocessable(FieldError.at("#/ownerId", "Owner", "crew-who-asks")));
        checkIn.handOver(owner, by, clock.now());
        return checkIns.saveAndFlush(checkIn);
    }

    @AtomicStep
    public AftercareCheckIn decline(Caller caller, CheckInId id) {
        AftercareCheckIn checkIn = holdOwn(caller, id);
        checkIn.decline(caller.as(ActingAs.PARTICIPANT), clock.now());
        return checkIns.saveAndFlush(checkIn);
    }

    @AtomicStep
    public AftercareCheckIn resume(Caller caller, CheckInId id) {
        AftercareCheckIn checkIn = holdOwn(caller, id);
        checkIn.resume(caller.as(ActingAs.PARTICIPANT), clock.now());
        return checkIns.saveAndFlush(checkIn);
    }

    /** Holds the person first, so that a start sees what they decided before, or they decide after it. */
    private AftercareCheckIn holdOwn(Caller caller, CheckInId id) {
        AftercareCheckIn seen = visible(caller, id);
        if (!caller.is(seen.participantId())) {
            throw Refused.forbidden("being-asked");
        }
        participants.hold(seen.participantId());
        return seen;
    }
}
