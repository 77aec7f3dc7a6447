package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.ConsentId;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.EnumSet;
import org.springframework.stereotype.Component;

/** Holds the session's row before anything changes; what a caller held before that comes earlier in the order of locks. */
@Component
class LockedEnrollmentControl implements EnrollmentControl {

    private final Sessions sessions;
    private final Enrollments enrollments;
    private final EndSession ending;
    private final Seats seats;
    private final Sleepers sleepers;

    LockedEnrollmentControl(
            Sessions sessions, Enrollments enrollments, EndSession ending, Seats seats, Sleepers sleepers) {
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.ending = ending;
        this.seats = seats;
        this.sleepers = sleepers;
    }

    @Override
    public void consented(EnrollmentId id, ConsentId consent, VersionId version) {
        Enrollment enrollment = find(id);
        hold(enrollment.sessionId());
        enrollment.consented(consent, version);
        enrollments.saveAndFlush(enrollment);
    }

    @Override
    public Enrollment leave(EnrollmentId id, Actor by, Instant at) {
        EnrollmentPlace place = enrollments.placeOf(id).orElseThrow(Refused::notFound);
        Session session = hold(place.session());
        Enrollment enrollment = find(id);
        EnrollmentState before = enrollment.state();
        if (!enrollment.withdraw(by, at)) {
            return enrollment;
        }
        if (before.live() && session.isCompletedBy(at)) {
            enrollment.completedTheDream();
        }
        enrollments.saveAndFlush(enrollment);
        free(before, session);
        if (before.live()) {
            lookAfterTheOthers(session, EndReason.SAFE_STOP, by, at);
        }
        if (before.toBeSeenOff()) {
            ending.beginAftercareWhenAllLeft(session, by, at);
        }
        return enrollment;
    }

    @Override
    public Enrollment stepOut(EnrollmentId id, Actor by, Instant at) {
        EnrollmentPlace place = enrollments.placeOf(id).orElseThrow(Refused::notFound);
        Session session = hold(place.session());
        Enrollment enrollment = find(id);
        if (enrollment.stepOut(sleepers.awakeSince(session, at), by, at)) {
            enrollments.saveAndFlush(enrollment);
            lookAfterTheOthers(session, EndReason.SAFE_STOP, by, at);
        }
        return enrollment;
    }

    @Override
    public Enrollment comeOut(EnrollmentId id, Actor by, Instant at) {
        EnrollmentPlace place = enrollments.placeOf(id).orElseThrow(Refused::notFound);
        Session session = hold(place.session());
        Enrollment enrollment = find(id);
        if (enrollment.comeOut(session.isCompletedBy(at), by, at)) {
            outEarly(enrollment, session, EndReason.ENDED, by, at);
        }
        return enrollment;
    }

    @Override
    public Enrollment remove(EnrollmentId held, RemovalReason reason, Actor by, Instant at) {
        Enrollment enrollment = find(held);
        enrollment.remove(reason, by, at);
        outEarly(enrollment, hold(enrollment.sessionId()), EndReason.SAFE_STOP, by, at);
        return enrollment;
    }

    private void outEarly(Enrollment enrollment, Session session, EndReason ofTheLast, Actor by, Instant at) {
        enrollments.saveAndFlush(enrollment);
        seats.changed(session.id());
        lookAfterTheOthers(session, ofTheLast, by, at);
    }

    @Override
    public Enrollment cancel(EnrollmentId id, Cancelling how, Actor by, Instant at) {
        Session session =
                hold(enrollments.placeOf(id).orElseThrow(Refused::notFound).session());
        Enrollment enrollment = find(id);
        EnrollmentState before = enrollment.state();
        if (how.near()) {
            enrollment.cancel(how, by, at);
        } else {
            enrollment.cancelFromAfar(how, by, at);
        }
        enrollments.saveAndFlush(enrollment);
        free(before, session);
        return enrollment;
    }

    /** Who waits moves up when that is told: the gate asks for them. */
    private void free(EnrollmentState before, Session session) {
        if (EnrollmentState.WITH_A_PLACE.contains(before)) {
            seats.changed(session.id());
        }
    }

    /**
     * @param ofTheLast why the dream is over when nobody is in it any more
     */
    private void lookAfterTheOthers(Session session, EndReason ofTheLast, Actor by, Instant at) {
        long dreaming = enrollments.countBySessionIdAndStateIn(session.id(), EnumSet.of(EnrollmentState.DREAMING));
        long outside = enrollments.countBySessionIdAndStateIn(session.id(), EnumSet.of(EnrollmentState.STEPPED_OUT));
        if (dreaming + outside == 0 && session.state().live()) {
            ending.surface(session, ofTheLast, by.followedUp(), at);
        } else {
            session.someoneLeft(dreaming, by.followedUp(), at);
            sessions.saveAndFlush(session);
        }
    }

    @Override
    public Enrollment holdBeforeTheDream(Caller caller, EnrollmentId id) {
        EnrollmentPlace place = enrollments.placeOf(id).orElseThrow(Refused::notFound);
        Session session = hold(place.session());
        Enrollment enrollment = enrollments.lock(id).orElseThrow(Refused::notFound);
        if (!enrollment.knownFrom().beforeTheDream() || !session.state().beforeTheDream()) {
            enrollment.mustBeBeforeTheDream(session, caller);
        }
        return enrollment;
    }

    @Override
    public void changed(EnrollmentId held) {
        Enrollment enrollment = find(held);
        enrollment.changedFromAfar();
        enrollments.saveAndFlush(enrollment);
    }

    private Session hold(SessionId id) {
        return sessions.lock(id).orElseThrow(Refused::notFound);
    }

    private Enrollment find(EnrollmentId id) {
        return enrollments.findById(id).orElseThrow(Refused::notFound);
    }
}
