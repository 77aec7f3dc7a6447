package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whoever has dreamt enough comes out while the others dream on: they need not withdraw, and are seen off like them. */
@Component
class ComeOutEarly {

    private final FindEnrollment find;
    private final FindSession sessions;
    private final EnrollmentControl control;
    private final ServerClock clock;

    ComeOutEarly(FindEnrollment find, FindSession sessions, EnrollmentControl control, ServerClock clock) {
        this.find = find;
        this.sessions = sessions;
        this.control = control;
        this.clock = clock;
    }

    /** For the person, the guardians of a minor, and who accompanies them; whoever is out already stays out. */
    @AtomicStep
    public EnrolledPerson comeOut(Caller caller, EnrollmentId known) {
        EnrollmentPlace place = find.whereTheyGoOn(known);
        EnrollmentId id = place.id();
        Instant at = clock.now();
        Optional<ActingAs> right = find.rightToTakeOut(caller, place, at);
        Actor by = right.map(caller::as).orElseGet(() -> accompanying(caller, id));
        EnrolledPerson out = control.comeOut(id, by, at);
        if (out.state().beforeTheDream()) {
            EnrollmentAction.SURFACE.mustBePossibleIn(out.state());
        }
        return out;
    }

    private Actor accompanying(Caller caller, EnrollmentId id) {
        Enrollment seen = find.visible(caller, id);
        caller.mustHold(seen.sanctuaryId(), Role.FACILITATOR);
        return sessions.find(seen.sessionId()).mustBeAccompaniedBy(caller);
    }
}
