package city.novaaria.dreamocracy.emergency;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import org.springframework.stereotype.Component;

/** What becomes of an access once it is open; it is held, so that nothing is read by what has ended, nor judged twice. */
@Component
class FollowAccess {

    private final EmergencyAccesses accesses;
    private final ShowAccesses showing;
    private final ServerClock clock;

    FollowAccess(EmergencyAccesses accesses, ShowAccesses showing, ServerClock clock) {
        this.accesses = accesses;
        this.showing = showing;
        this.clock = clock;
    }

    @AtomicStep
    public ShownAccess end(Caller caller, EmergencyAccessId id) {
        return step(
                caller,
                id,
                EmergencyAccessAction.END,
                (standing, by) -> standing.access().end(by, standing.at()));
    }

    @AtomicStep
    public ShownAccess acknowledge(Caller caller, EmergencyAccessId id) {
        return step(
                caller,
                id,
                EmergencyAccessAction.ACKNOWLEDGE,
                (standing, by) -> standing.access().acknowledge(by, standing.at()));
    }

    @AtomicStep
    public ShownAccess review(Caller caller, EmergencyAccessId id, NewAccessReview found) {
        return step(
                caller,
                id,
                EmergencyAccessAction.REVIEW,
                (standing, by) -> standing.access().review(found, by, standing.at()));
    }

    private interface Change {
        void by(Standing standing, Actor by);
    }

    private ShownAccess step(Caller caller, EmergencyAccessId id, EmergencyAccessAction action, Change change) {
        EmergencyAccess held = accesses.lock(id).orElseThrow(Refused::notFound);
        Standing standing = showing.standing(held, caller, clock.now());
        change.by(standing, standing.mustTake(action));
        accesses.saveAndFlush(held);
        return showing.show(standing);
    }
}
