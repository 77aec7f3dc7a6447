package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.care.CareEvent;
import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.rules.Rules;
import city.novaaria.dreamocracy.participant.ParticipantEvent;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.EnrollmentControl;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionRegister;
import city.novaaria.dreamocracy.session.SessionState;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes a dreamer out, in the transaction in which a rule about them begins to object: a child whose guardian ceases to be
 * one, if too few others permit it, or who turns out to be a child, without what a child needs (VUL-01). Whom a screening
 * finds unable to dream steps out, and may come back once they are cleared; after a pause the resume asks (VUL-04).
 */
@Component
class HearAboutPeople {

    private final EnrollmentRegister enrollments;
    private final EnrollmentControl control;
    private final SessionRegister sessions;
    private final GatherFacts facts;

    HearAboutPeople(
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

    @EventListener
    void on(CareEvent.Screened screened) {
        enrollments
                .liveOf(screened.person())
                .filter(dreamer -> sessions.find(dreamer.sessionId()).state() == SessionState.DREAMING)
                .filter(dreamer -> objects(Rules.SCREENED_AND_CLEARED, dreamer, screened.at()))
                .ifPresent(dreamer ->
                        control.stepOut(dreamer.id(), screened.actor().followedUp(), screened.at()));
    }

    private void takeOutUnlessPermitted(ParticipantEvent changed) {
        enrollments
                .liveOf(changed.person())
                .filter(dreamer -> objects(Rules.GUARDIANS_PERMIT_AND_THE_CHILD_AGREES, dreamer, changed.at()))
                .ifPresent(
                        dreamer -> control.leave(dreamer.id(), changed.actor().followedUp(), changed.at()));
    }

    private boolean objects(Rule rule, EnrolledPerson dreamer, Instant at) {
        PlannedSession session = sessions.find(dreamer.sessionId());
        return !Charter.ask(
                        rule,
                        facts.about(EvaluationPoint.LIVE, session, facts.lookAround(session), List.of(dreamer), at))
                .granted();
    }
}
