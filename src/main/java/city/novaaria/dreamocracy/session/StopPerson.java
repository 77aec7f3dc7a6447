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

/** One person's stop: they are out of the running dream at once, without a reason, and may come back (LIV-03). */
@Component
class StopPerson {

    private final FindEnrollment find;
    private final FindSession sessions;
    private final EnrollmentControl control;
    private final ServerClock clock;

    StopPerson(FindEnrollment find, FindSession sessions, EnrollmentControl control, ServerClock clock) {
        this.find = find;
        this.sessions = sessions;
        this.control = control;
        this.clock = clock;
    }

    /** Whether the caller stops as the person, or as a guardian of theirs; whoever was one at the start still does. */
    boolean byRight(Caller caller, EnrolledPerson stopped) {
        return find.rightToTakeOut(caller, find.placeOf(stopped.id()), clock.now())
                .isPresent();
    }

    /** For the person, the guardians of a minor, and all crew; whoever is out already stays out. */
    @AtomicStep
    public EnrolledPerson stop(Caller caller, EnrollmentId known) {
        EnrollmentPlace place = find.whereTheyGoOn(known);
        EnrollmentId id = place.id();
        Instant at = clock.now();
        Optional<ActingAs> right = find.rightToTakeOut(caller, place, at);
        Actor by = right.map(caller::as)
                .orElseGet(() -> caller.mustHold(find.visible(caller, id).sanctuaryId(), Role.values()));
        control.stepOut(id, by, at);
        EnrolledPerson stopped = find.find(id);
        EnrollmentState state = right.isPresent()
                ? stopped.state()
                : sessions.sight(caller, stopped).state(stopped);
        if (state.beforeTheDream()) {
            EnrollmentAction.STOP.mustBePossibleIn(state);
        }
        return stopped;
    }
}
