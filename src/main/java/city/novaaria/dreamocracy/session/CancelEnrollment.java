package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import org.springframework.stereotype.Component;

/** Whoever may enroll others takes back an enrollment that was a mistake; the person is told by its state. */
@Component
class CancelEnrollment {

    private final FindEnrollment find;
    private final EnrollmentControl control;
    private final ServerClock clock;

    CancelEnrollment(FindEnrollment find, EnrollmentControl control, ServerClock clock) {
        this.find = find;
        this.control = control;
        this.clock = clock;
    }

    @AtomicStep
    public EnrolledPerson cancel(Caller caller, EnrollmentId id) {
        Actor by = caller.mustHold(find.visible(caller, id).sanctuaryId(), Role.ORGANIZER, Role.FACILITATOR);
        return control.cancel(id, by, clock.now());
    }
}
