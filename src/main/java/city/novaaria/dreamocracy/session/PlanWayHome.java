package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import org.springframework.stereotype.Component;

/** The enrolled person, a guardian of a minor, or who facilitates on duty in the session, says how the person gets home; nobody else reads it. */
@Component
class PlanWayHome {

    private final FindEnrollment find;
    private final Sessions sessions;
    private final Enrollments enrollments;
    private final ServerClock clock;

    PlanWayHome(FindEnrollment find, Sessions sessions, Enrollments enrollments, ServerClock clock) {
        this.find = find;
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.clock = clock;
    }

    Enrollment find(Caller caller, EnrollmentId id) {
        Enrollment enrollment = find.visible(caller, id);
        mustBeOwnOrAccompanied(caller, enrollment);
        return enrollment;
    }

    private Actor mustBeOwnOrAccompanied(Caller caller, Enrollment enrollment) {
        Session session = sessions.withDuties(enrollment.sessionId()).orElseThrow(Refused::notFound);
        if (caller.is(enrollment.participantId())) {
            return caller.as(ActingAs.PARTICIPANT);
        }
        return find.speaksFor(caller, enrollment) ? caller.as(ActingAs.GUARDIAN) : session.mustBeAccompaniedBy(caller);
    }

    @AtomicStep
    public Enrollment plan(Caller caller, EnrollmentId id, ExpectedVersion expected, NewWayHome wayHome) {
        Enrollment seen = find.visible(caller, id);
        Actor by = mustBeOwnOrAccompanied(caller, seen);
        boolean alone = Boolean.TRUE.equals(wayHome.alone());
        if (alone && by.role() != ActingAs.GUARDIAN) {
            throw Refused.forbidden("Only a guardian says that a minor goes home alone.");
        }
        expected.check(seen.version());
        Session session = sessions.lock(seen.sessionId()).orElseThrow(Refused::notFound);
        Enrollment enrollment = enrollments.lock(id).orElseThrow(Refused::notFound);
        EnrollmentAction.PLAN_WAY_HOME.mustBePossible(enrollment, session, caller);
        enrollment.planWayHome(wayHome.plan(), wayHome.metBy(), alone, by, clock.now());
        return enrollments.saveAndFlush(enrollment);
    }
}
