package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.problems.Refused;
import org.springframework.stereotype.Component;

/** The enrolled person or a facilitator says how the person gets home; nobody else reads it. */
@Component
class PlanWayHome {

    private final FindSession find;
    private final Sessions sessions;
    private final Enrollments enrollments;

    PlanWayHome(FindSession find, Sessions sessions, Enrollments enrollments) {
        this.find = find;
        this.sessions = sessions;
        this.enrollments = enrollments;
    }

    Enrollment find(Caller caller, EnrollmentId id) {
        Enrollment enrollment = find.visible(caller, id);
        if (!caller.is(enrollment.participantId())) {
            caller.mustHold(enrollment.sanctuaryId(), Role.FACILITATOR);
        }
        return enrollment;
    }

    @AtomicStep
    public Enrollment plan(Caller caller, EnrollmentId id, ExpectedVersion expected, String wayHome) {
        Enrollment seen = find(caller, id);
        expected.check(seen.version());
        Session session = sessions.lock(seen.sessionId()).orElseThrow(Refused::notFound);
        if (!session.state().beforeTheDream()) {
            throw Refused.stateConflict(session.state(), SessionAction.possible(session.state()));
        }
        Enrollment enrollment = enrollments.lock(id).orElseThrow(Refused::notFound);
        enrollment.planWayHome(wayHome);
        return enrollments.saveAndFlush(enrollment);
    }
}
