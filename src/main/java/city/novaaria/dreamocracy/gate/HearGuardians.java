package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.rules.Rules;
import city.novaaria.dreamocracy.participant.ParticipantEvent;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.EnrollmentControl;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes a dreaming child out, in the transaction in which a guardian ceases to be one, if too few others permit it; or in
 * which the dreamer turns out to be a child, without what a child needs (VUL-01).
 */
@Component
class HearGuardians {

    private final EnrollmentRegister enrollments;
    private final EnrollmentControl control;
    private final SessionRegister sessions;
    private final GatherFacts facts;

    HearGuardians(
            EnrollmentRegister enrollments, EnrollmentControl control, SessionRegister sessions, GatherFacts facts) {
        this.enrollments = enrollments;
        this.control = control;
        this.sessions = sessions;
        this.facts = facts;
    }

    @EventListener
    void on(ParticipantEvent.GuardianEnded ended) {
        takeOutUnlessPermitted(ended);
    }

    @EventListener
    void on(ParticipantEvent.BirthDateCorrected corrected) {
        takeOutUnlessPermitted(corrected);
    }

    private void takeOutUnlessPermitted(ParticipantEvent changed) {
        enrollments
                .liveOf(changed.person())
                .filter(dreamer -> !isPermitted(dreamer, changed))
                .ifPresent(
                        dreamer -> control.leave(dreamer.id(), changed.actor().followedUp(), changed.at()));
    }

    private boolean isPermitted(EnrolledPerson dreamer, ParticipantEvent changed) {
        PlannedSession session = sessions.find(dreamer.sessionId());
        return Charter.ask(
                        Rules.GUARDIANS_PERMIT_AND_THE_CHILD_AGREES,
                        facts.about(
                                EvaluationPoint.LIVE,
                                session,
                                facts.lookAround(session),
                                List.of(dreamer),
                                changed.at()))
                .granted();
    }
}
