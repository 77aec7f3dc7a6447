package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import java.util.List;
import org.springframework.stereotype.Component;

/** An organizer takes back that somebody did not come: they had a reason, or were there and were overlooked. */
@Component
class UndoNoShow {

    private final FindSession sessions;
    private final FindEnrollment find;
    private final Enrollments enrollments;
    private final ServerClock clock;

    UndoNoShow(FindSession sessions, FindEnrollment find, Enrollments enrollments, ServerClock clock) {
        this.sessions = sessions;
        this.find = find;
        this.enrollments = enrollments;
        this.clock = clock;
    }

    /** Whoever waited, was stood down or had left before has no mark; that it is asked for them tells nothing (CON-07). */
    @AtomicStep
    public Enrollment undo(Caller caller, EnrollmentId id) {
        Enrollment seen = enrollments
                .findById(id)
                .filter(enrollment -> caller.holds(enrollment.sanctuaryId(), Role.ORGANIZER))
                .orElseGet(() -> find.visible(caller, id));
        Actor by = caller.mustHold(seen.sanctuaryId(), Role.ORGANIZER);
        if (caller.is(seen.participantId())) {
            throw Refused.forbidden("own-no-show");
        }
        Session session = sessions.hold(seen.sessionId());
        Enrollment enrollment = enrollments.lock(id).orElseThrow(Refused::notFound);
        if (enrollment.state() == EnrollmentState.NO_SHOW) {
            enrollment.undoNoShow(by, clock.now());
            enrollments.saveAndFlush(enrollment);
        } else if (session.startedAt() == null || enrollment.begun() || known(enrollment)) {
            throw Refused.stateConflict(
                    sessions.sight(caller, enrollment, session).state(enrollment), List.of());
        }
        return enrollment;
    }

    /** That it was a mistake is told to all crew. */
    private static boolean known(Enrollment enrollment) {
        return enrollment.knownFrom() == EnrollmentState.CANCELLED;
    }
}
