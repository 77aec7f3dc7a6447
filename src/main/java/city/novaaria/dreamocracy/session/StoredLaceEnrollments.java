package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.lace.LaceEnrollments;
import city.novaaria.dreamocracy.problems.Refused;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the laces about the enrollments that this module keeps. */
@Component
class StoredLaceEnrollments implements LaceEnrollments {

    private final FindSession find;
    private final Sessions sessions;
    private final Enrollments enrollments;
    private final EntityManager entities;

    StoredLaceEnrollments(FindSession find, Sessions sessions, Enrollments enrollments, EntityManager entities) {
        this.find = find;
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.entities = entities;
    }

    @Override
    public EnrolledPerson visible(Caller caller, EnrollmentId id) {
        Enrollment enrollment = find.visible(caller, id);
        return new EnrolledPerson(
                enrollment.id(),
                enrollment.sessionId(),
                enrollment.sanctuaryId(),
                counts(enrollment),
                enrollment.version());
    }

    @Override
    public void holdBeforeTheDream(EnrolledPerson seen) {
        Session session = sessions.lock(seen.session()).orElseThrow(Refused::notFound);
        Enrollment enrollment = enrollments.lock(seen.id()).orElseThrow(Refused::notFound);
        Readiness.mustBeBeforeTheDream(enrollment, session);
    }

    @Override
    public boolean counts(EnrollmentId id) {
        Optional<Enrollment> enrollment = enrollments.findById(id);
        return enrollment.isPresent() && counts(enrollment.get());
    }

    /** ConsentEnrollments of a session that was cancelled stay as they are, and nobody dreams in them. */
    private boolean counts(Enrollment enrollment) {
        return (enrollment.state().beforeTheDream() || enrollment.state().live())
                && sessions.findById(enrollment.sessionId())
                                .orElseThrow(Refused::notFound)
                                .state()
                        != SessionState.CANCELLED;
    }

    @Override
    public long changed(EnrolledPerson held) {
        Enrollment enrollment = enrollments.findById(held.id()).orElseThrow(Refused::notFound);
        entities.lock(enrollment, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        return enrollment.version();
    }
}
