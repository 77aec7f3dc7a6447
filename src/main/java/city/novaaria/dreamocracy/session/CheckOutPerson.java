package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A facilitator sees a person off after the dream; nobody is locked in, for leaving by withdrawal is not asked. */
@Component
class CheckOutPerson {

    private final FindSession find;
    private final Sessions sessions;
    private final Enrollments enrollments;
    private final GatherFacts facts;
    private final StepSession steps;
    private final ServerClock clock;
    private final ApplicationEventPublisher events;

    CheckOutPerson(
            FindSession find,
            Sessions sessions,
            Enrollments enrollments,
            GatherFacts facts,
            StepSession steps,
            ServerClock clock,
            ApplicationEventPublisher events) {
        this.find = find;
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.facts = facts;
        this.steps = steps;
        this.clock = clock;
        this.events = events;
    }

    @AtomicStep
    public Enrollment checkOut(Caller caller, EnrollmentId id, CheckOut request) {
        Enrollment seen = find.visible(caller, id);
        caller.mustHold(seen.sanctuaryId(), Role.FACILITATOR);
        if (caller.is(seen.participantId())) {
            throw Refused.forbidden("Another facilitator does this for you: nobody sees themselves off.");
        }
        Session session = sessions.lock(seen.sessionId()).orElseThrow(Refused::notFound);
        if (session.state() != SessionState.SURFACING) {
            throw Refused.stateConflict(session.state(), SessionAction.possible(session.state()));
        }
        Enrollment enrollment = enrollments.lock(id).orElseThrow(Refused::notFound);
        enrollment.isAboutToLeave(request.fitToLeave(), request.wayHomeFollowed(), request.deviation());
        Instant at = clock.now();
        StepSession.refuseUnlessGranted(
                caller,
                session,
                Charter.ask(facts.about(
                        EvaluationPoint.CHECK_OUT, session, facts.lookAround(session), List.of(enrollment), at)));
        events.publishEvent(enrollment.checkOut(at));
        Enrollment left = enrollments.saveAndFlush(enrollment);
        steps.beginAftercareWhenAllLeft(session, at);
        return left;
    }
}
