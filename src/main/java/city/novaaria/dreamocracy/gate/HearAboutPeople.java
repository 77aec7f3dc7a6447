package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.care.CareEvent;
import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.rules.Rules;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.participant.ParticipantEvent;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.EnrollmentControl;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionRegister;
import city.novaaria.dreamocracy.session.SessionState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes a dreamer out, in the transaction in which a rule about them begins to object: a child whose guardian ceases to be
 * one, if too few others permit it, or who turns out to be a child, without what a child needs (VUL-01). Whom a screening
 * finds unable to dream steps out, and may come back once they are cleared (VUL-04); so does who draws a line across what
 * is dreamt, or wants nothing as strong (SAF-05, SAF-07). After a pause the resume asks.
 */
@Component
class HearAboutPeople {

    /** What nobody lets pass for them; a veil waits for the next gate. */
    private static final Set<String> BEYOND_OWN_LIMITS = Set.of(
            FindingCode.SAF_05_ABOVE_OWN_LIMIT.foundBy(Rules.ONE_STEP_AT_A_TIME.id()),
            FindingCode.SAF_07_LINE_TOUCHED.foundBy(Rules.CONTENT_STAYS_WITHIN_BOUNDARIES.id()));

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
        dreaming(screened.person())
                .filter(dreamer -> objects(Rules.SCREENED_AND_CLEARED, dreamer, screened.at()))
                .ifPresent(dreamer ->
                        control.stepOut(dreamer.id(), screened.actor().followedUp(), screened.at()));
    }

    @EventListener
    void on(ParticipantEvent.BoundariesSet set) {
        dreaming(set.person())
                .filter(dreamer -> isBeyondOwnLimits(dreamer, set.at()))
                .ifPresent(dreamer -> control.stepOut(dreamer.id(), set.actor().followedUp(), set.at()));
    }

    private boolean isBeyondOwnLimits(EnrolledPerson dreamer, Instant at) {
        Facts live = live(dreamer, at);
        return Stream.of(Rules.ONE_STEP_AT_A_TIME, Rules.CONTENT_STAYS_WITHIN_BOUNDARIES)
                .flatMap(rule -> Charter.ask(rule, live).objections().stream())
                .anyMatch(objection -> BEYOND_OWN_LIMITS.contains(objection.code()));
    }

    /** Where they are while nobody pauses the dream. */
    private Optional<EnrolledPerson> dreaming(ParticipantId person) {
        return enrollments
                .liveOf(person)
                .filter(dreamer -> sessions.find(dreamer.sessionId()).state() == SessionState.DREAMING);
    }

    private void takeOutUnlessPermitted(ParticipantEvent changed) {
        enrollments
                .liveOf(changed.person())
                .filter(dreamer -> objects(Rules.GUARDIANS_PERMIT_AND_THE_CHILD_AGREES, dreamer, changed.at()))
                .ifPresent(
                        dreamer -> control.leave(dreamer.id(), changed.actor().followedUp(), changed.at()));
    }

    private boolean objects(Rule rule, EnrolledPerson dreamer, Instant at) {
        return !Charter.ask(rule, live(dreamer, at)).granted();
    }

    private Facts live(EnrolledPerson dreamer, Instant at) {
        PlannedSession session = sessions.find(dreamer.sessionId());
        return facts.about(EvaluationPoint.LIVE, session, facts.lookAround(session), List.of(dreamer), at);
    }
}
