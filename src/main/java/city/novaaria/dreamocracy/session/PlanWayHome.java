package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.participant.GuardianRegister;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The enrolled person, a guardian of a minor, or who facilitates on duty in the session, says how the person gets home; nobody else reads it. */
@Component
class PlanWayHome {

    private final FindEnrollment find;
    private final Sessions sessions;
    private final Enrollments enrollments;
    private final GuardianRegister guardians;
    private final ServerClock clock;

    PlanWayHome(
            FindEnrollment find,
            Sessions sessions,
            Enrollments enrollments,
            GuardianRegister guardians,
            ServerClock clock) {
        this.guardians = guardians;
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
        boolean byGuardian = by.role() == ActingAs.GUARDIAN;
        boolean alone = Boolean.TRUE.equals(wayHome.alone());
        Instant at = clock.now();
        boolean minor = guardians.isMinor(seen.participantId(), seen.sanctuaryId(), at);
        if (!byGuardian && (alone || (minor && wayHome.metBy() != null))) {
            throw Refused.forbidden("way-home-of-minor");
        }
        expected.check(seen.version());
        Session session = sessions.lock(seen.sessionId()).orElseThrow(Refused::notFound);
        Enrollment enrollment = enrollments.lock(id).orElseThrow(Refused::notFound);
        EnrollmentAction.PLAN_WAY_HOME.mustBePossible(enrollment, session, caller);
        if (minor && !byGuardian) {
            // into whose hands a guardian gives the minor stays as the guardian said
            enrollment.planWayHome(wayHome.plan(), by, at);
        } else {
            ParticipantId guardian = byGuardian ? caller.participant().orElse(null) : null;
            enrollment.planWayHome(wayHome.plan(), new HomeWith(wayHome.metBy(), alone, guardian), by, at);
        }
        return enrollments.saveAndFlush(enrollment);
    }
}
