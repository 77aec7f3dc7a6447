package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes down who is guardian of a child, and when somebody no longer is; the child is held, as a start holds it. */
@Component
class AppointGuardian {

    private final Participants participants;
    private final ParticipantRegister people;
    private final Guardianships guardianships;
    private final GuardianRegister register;
    private final SanctuaryRegister sanctuaries;
    private final ServerClock clock;

    AppointGuardian(
            Participants participants,
            ParticipantRegister people,
            Guardianships guardianships,
            GuardianRegister register,
            SanctuaryRegister sanctuaries,
            ServerClock clock) {
        this.participants = participants;
        this.people = people;
        this.guardianships = guardianships;
        this.register = register;
        this.sanctuaries = sanctuaries;
        this.clock = clock;
    }

    /** Only crew who knows the child verifies a guardian, and nobody verifies themselves. */
    @AtomicStep
    public Guardianship appoint(Caller caller, ParticipantId child, NewGuardian request) {
        Participant person = readable(caller, child);
        if (!looksAfter(caller, child) || caller.is(child) || caller.is(request.guardianId())) {
            throw Refused.forbidden("verifying-guardian");
        }
        // the guardian, too: whether they are of age is corrected while they are held
        participants.holdAmong(List.of(child, request.guardianId())).forEach(Participant::mustGoOn);
        Instant at = clock.now();
        mustFit(caller, person, request, at);
        if (guardianships.between(child, request.guardianId()).isPresent()) {
            throw Refused.because(ParticipantProblem.GUARDIAN_NAMED_ALREADY);
        }
        return guardianships.saveAndFlush(new Guardianship(
                new GuardianshipId(Ids.next()),
                child,
                person.homeSanctuaryId(),
                request,
                participants.actor(caller, child),
                at));
    }

    /** The guardian may step back at any time, also when they may no longer read anything. */
    @AtomicStep
    public void end(Caller caller, ParticipantId child, GuardianshipId id) {
        Guardianship seen = guardianships.inForce(child, id).orElseThrow(Refused::notFound);
        boolean stepsBack = caller.is(seen.guardianId());
        if (!stepsBack) {
            readable(caller, child);
            if (!looksAfter(caller, child) || caller.is(child)) {
                throw Refused.forbidden("ending-guardianship");
            }
        }
        people.hold(child);
        guardianships.inForce(child, id).ifPresent(link -> {
            Actor by = stepsBack ? caller.as(ActingAs.GUARDIAN) : participants.actor(caller, child);
            link.end(participants.homeOf(child).orElseThrow(), by, clock.now());
            guardianships.saveAndFlush(link);
        });
    }

    /** The child, for the child, its guardians, and who organizes or facilitates where it is known. */
    Participant readable(Caller caller, ParticipantId child) {
        return readableIfAny(caller, child).orElseThrow(Refused::notFound);
    }

    Optional<Participant> readableIfAny(Caller caller, ParticipantId child) {
        return participants
                .knownIfAny(caller, child)
                .or(() -> participants
                        .findById(child)
                        .filter(person -> register.speaksFor(caller, child, person.homeSanctuaryId(), clock.now())));
    }

    /** Whoever may read of the person: as the person, as guardian of a minor, or by the role in which they know them. */
    Actor actor(Caller caller, Participant person, Instant at) {
        return speaksFor(caller, person, at) ? caller.as(ActingAs.GUARDIAN) : participants.actor(caller, person.id());
    }

    boolean speaksFor(Caller caller, Participant person, Instant at) {
        return !caller.is(person.id()) && register.speaksFor(caller, person.id(), person.homeSanctuaryId(), at);
    }

    private boolean looksAfter(Caller caller, ParticipantId child) {
        return participants.isKnownAt(child, Participants.reach(caller));
    }

    private void mustFit(Caller caller, Participant child, NewGuardian request, Instant at) {
        List<FieldError> errors = new ArrayList<>();
        boolean fits = participants
                .knownIfAny(caller, request.guardianId())
                .filter(guardian -> !guardian.id().equals(child.id()))
                .filter(guardian -> guardian.subject() != null)
                .filter(guardian -> isOfAge(guardian, at))
                .isPresent();
        if (!fits) {
            errors.add(FieldError.at("#/guardianId", "Guardian", "guardian-to-be"));
        }
        if (request.validUntil() != null && !request.validUntil().isAfter(at)) {
            errors.add(FieldError.at("#/validUntil", "Future", "future"));
        }
        if (Boolean.TRUE.equals(request.alone()) != (request.aloneReason() != null)) {
            errors.add(FieldError.at("#/aloneReason", "Alone", "alone-reason"));
        }
        if (!errors.isEmpty()) {
            throw Refused.unprocessable(errors.toArray(FieldError[]::new));
        }
    }

    private boolean isOfAge(Participant guardian, Instant at) {
        return sanctuaries
                .find(guardian.homeSanctuaryId())
                .filter(house -> !house.site().isMinor(guardian.birthDate(), at))
                .isPresent();
    }
}
