package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.objections.CharterDecision;
import city.novaaria.dreamocracy.participant.GuardianRegister;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.EnrollmentAction;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.GatedSteps;
import city.novaaria.dreamocracy.session.GatedSteps.Leaving;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** A facilitator sees a person off after the dream; nobody is locked in, for leaving by withdrawal is not asked. */
@Component
class CheckOutPerson {

    private final SessionRegister sessions;
    private final EnrollmentRegister enrollments;
    private final GatherFacts facts;
    private final GatedSteps steps;
    private final GuardianRegister guardians;
    private final ServerClock clock;

    CheckOutPerson(
            SessionRegister sessions,
            EnrollmentRegister enrollments,
            GatherFacts facts,
            GatedSteps steps,
            GuardianRegister guardians,
            ServerClock clock) {
        this.guardians = guardians;
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.facts = facts;
        this.steps = steps;
        this.clock = clock;
    }

    @AtomicStep
    public CharterDecision<EnrolledPerson> checkOut(Caller caller, EnrollmentId id, Leaving how) {
        EnrolledPerson seen = enrollments.visible(caller, id);
        caller.mustHold(seen.sanctuaryId(), Role.FACILITATOR);
        if (caller.is(seen.participantId())) {
            throw Refused.forbidden("own-check-out");
        }
        PlannedSession session = sessions.hold(seen.sessionId());
        Actor by = session.mustBeAccompaniedBy(caller);
        EnrolledPerson leaving = enrollments.hold(id);
        EnrollmentAction.CHECK_OUT.mustBePossible(leaving, session, caller);
        Instant at = clock.now();
        Surroundings around = facts.lookAround(session).seeingOff(leaving, how, inGoodHands(leaving, at));
        Verdict verdict = Charter.ask(facts.about(EvaluationPoint.CHECK_OUT, session, around, List.of(leaving), at));
        return steps.checkOut(id, how, verdict, by);
    }

    /** Somebody took them home, or who is a guardian of the minor said that they go alone. */
    private boolean inGoodHands(EnrolledPerson leaving, Instant at) {
        ParticipantId guardian = leaving.goesHomeAloneAsSaidBy();
        return leaving.handover() != null
                || (guardian != null
                        && guardians.speaksFor(guardian, leaving.participantId(), leaving.sanctuaryId(), at));
    }
}
