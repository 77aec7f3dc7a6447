package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * A birth date is corrected by one who asks and another who confirms, since it decides who speaks for the person.
 *
 * <p>The person is held, so that a start sees the one date or the other.
 */
@Component
class CorrectBirthDate {

    private final Participants participants;
    private final Guardianships guardianships;
    private final GuardianRegister guardians;
    private final BirthDateCorrections corrections;
    private final ParticipantRegister register;
    private final SanctuaryRegister sanctuaries;
    private final ServerClock clock;

    CorrectBirthDate(
            Participants participants,
            Guardianships guardianships,
            GuardianRegister guardians,
            BirthDateCorrections corrections,
            ParticipantRegister register,
            SanctuaryRegister sanctuaries,
            ServerClock clock) {
        this.participants = participants;
        this.guardianships = guardianships;
        this.guardians = guardians;
        this.corrections = corrections;
        this.register = register;
        this.sanctuaries = sanctuaries;
        this.clock = clock;
    }

    @AtomicStep
    public BirthDateCorrection request(Caller caller, ParticipantId id, NewBirthDateCorrection request) {
        Actor by = mustAsk(caller, id);
        Participant person = hold(id);
        person.mustGoOn();
        Instant at = clock.now();
        RegisterParticipant.mustBeBornBefore(at, request.birthDate());
        if (corrections.existsByOpenKey(id.value())) {
            throw Refused.because(ParticipantProblem.CORRECTION_REQUESTED_ALREADY);
        }
        return corrections.saveAndFlush(
                new BirthDateCorrection(new CorrectionId(Ids.next()), id, person.homeSanctuaryId(), request, by, at));
    }

    @AtomicStep
    public BirthDateCorrection confirm(Caller caller, ParticipantId id, CorrectionId correctionId) {
        BirthDateCorrection correction = visible(caller, id, correctionId);
        Actor by = mustDecide(caller, correction);
        Participant person = hold(id);
        Instant at = clock.now();
        correction.confirm(by, at);
        corrections.saveAndFlush(correction);
        mustNotSpeakForOthersAsMinor(person, correction, at);
        person.correctBirthDate(correction, by, at);
        participants.saveAndFlush(person);
        return correction;
    }

    @AtomicStep
    public BirthDateCorrection reject(Caller caller, ParticipantId id, CorrectionId correctionId) {
        BirthDateCorrection correction = visible(caller, id, correctionId);
        Actor by = mustDecide(caller, correction);
        correction.reject(hold(id).homeSanctuaryId(), by, clock.now());
        return corrections.saveAndFlush(correction);
    }

    @AtomicStep
    public void withdraw(Caller caller, ParticipantId id, CorrectionId correctionId) {
        BirthDateCorrection correction = visible(caller, id, correctionId);
        if (!correction.isAskedBy(caller)) {
            throw Refused.forbidden("withdrawing-correction");
        }
        SanctuaryId home = hold(id).homeSanctuaryId();
        correction.withdraw(home, standing(caller, id), clock.now());
        corrections.saveAndFlush(correction);
    }

    /** For those who may read all of the person's corrections, and whoever asked for this one. */
    BirthDateCorrection visible(Caller caller, ParticipantId person, CorrectionId id) {
        return corrections
                .findByParticipantIdAndId(person, id)
                .filter(correction -> correction.isAskedBy(caller) || mayRead(caller, person))
                .orElseThrow(Refused::notFound);
    }

    void mustRead(Caller caller, ParticipantId person) {
        if (!mayRead(caller, person)) {
            throw Refused.notFound();
        }
    }

    private boolean mayRead(Caller caller, ParticipantId person) {
        return caller.is(person)
                || participants.isKnownAt(
                        person, Participants.reach(caller, Role.ORGANIZER, Role.FACILITATOR, Role.STEWARD))
                || participants
                        .homeOf(person)
                        .filter(home -> guardians.speaksFor(caller, person, home, clock.now()))
                        .isPresent();
    }

    /** A guardian asks also for whom the wrong date makes an adult. */
    private Actor mustAsk(Caller caller, ParticipantId person) {
        if (!register.mayKnow(caller, person) && !isGuardian(caller, person)) {
            mustRead(caller, person);
            throw Refused.forbidden("asking-correction");
        }
        return standing(caller, person);
    }

    private Actor standing(Caller caller, ParticipantId person) {
        return register.mayKnow(caller, person) ? participants.actor(caller, person) : caller.as(ActingAs.GUARDIAN);
    }

    private boolean isGuardian(Caller caller, ParticipantId person) {
        return caller.participant()
                .flatMap(guardian -> guardianships.between(person, guardian))
                .filter(link -> link.verifiedAt(clock.now()))
                .isPresent();
    }

    private Actor mustDecide(Caller caller, BirthDateCorrection correction) {
        if (correction.isAskedBy(caller) || !mayDecide(caller, correction.participantId())) {
            throw Refused.forbidden("deciding-correction");
        }
        return caller.as(
                participants.isKnownAt(correction.participantId(), Participants.reach(caller, Role.ORGANIZER))
                        ? Role.ORGANIZER
                        : Role.STEWARD);
    }

    /** Whether the caller may decide about corrections of that person for which they did not ask themselves. */
    boolean mayDecide(Caller caller, ParticipantId person) {
        return participants.isKnownAt(person, Participants.reach(caller, Role.ORGANIZER, Role.STEWARD))
                && register.isImpartial(caller, person);
    }

    /** A guardian is of age at their home; while somebody relies on one, the crew looks for another first. */
    private void mustNotSpeakForOthersAsMinor(Participant person, BirthDateCorrection correction, Instant at) {
        boolean minor = sanctuaries
                .find(person.homeSanctuaryId())
                .orElseThrow(Refused::notFound)
                .site()
                .isMinor(correction.birthDate(), at);
        if (minor && !guardianships.childrenOf(person.id()).isEmpty()) {
            throw Refused.because(ParticipantProblem.GUARDIANS_ARE_OF_AGE);
        }
    }

    /** Fails, and the whole step is tried again, when the person's entry changed since it was read. */
    private Participant hold(ParticipantId id) {
        return participants.lock(id).orElseThrow(Refused::notFound);
    }
}
