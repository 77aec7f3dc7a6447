package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.session.EnrollmentControl.Cancelling;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whoever may enroll others takes back an enrollment that was a mistake; the person is told by its state. */
@Component
class CancelEnrollment {

    private final FindEnrollment find;
    private final FindSession sessions;
    private final EnrollmentControl control;
    private final ServerClock clock;

    CancelEnrollment(FindEnrollment find, FindSession sessions, EnrollmentControl control, ServerClock clock) {
        this.find = find;
        this.sessions = sessions;
        this.control = control;
        this.clock = clock;
    }

    @AtomicStep
    public EnrolledPerson cancel(Caller caller, EnrollmentId id, @Nullable String reason) {
        Enrollment seen = find.visible(caller, id);
        Actor by = caller.mustHold(seen.sanctuaryId(), Role.ORGANIZER, Role.FACILITATOR);
        Sight sight = sessions.sight(caller, seen);
        EnrollmentAction.CANCEL.mustBePossibleIn(sight.state(seen));
        return control.cancel(id, new Cancelling(reason, null, sight.near()), by, clock.now());
    }
}
