package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What one caller may see of one registration, and do with it, at one instant. */
record RegistrationAccess(Registration registration, Gathering gathering, Caller caller, Instant at) {

    boolean owned() {
        return caller.is(registration.subject());
    }

    private boolean held() {
        return gathering.isHeldBy(caller);
    }

    boolean visible() {
        return owned() || (held() && registration.state() != RegistrationState.CANCELLED);
    }

    RegistrationAccess mustBeVisible() {
        if (!visible()) {
            throw Refused.notFound();
        }
        return this;
    }

    /** Nobody cancels for others. */
    Actor mustBeOwned() {
        mustBeVisible();
        if (!owned()) {
            throw Refused.forbidden("own-registration");
        }
        return caller.as(ActingAs.PARTICIPANT);
    }

    List<RegistrationAction> actions() {
        return Stream.of(RegistrationAction.values()).filter(this::possible).toList();
    }

    /** Refuses who does not hold it, or when the state does not allow it. */
    Actor mustHold(RegistrationAction action) {
        mustBeVisible();
        Actor by = mustHold(gathering, caller);
        mustBePossible(action);
        return by;
    }

    static Actor mustHold(Gathering gathering, Caller caller) {
        if (!gathering.isHeldBy(caller)) {
            throw Refused.forbidden("holder");
        }
        return Stream.of(Role.values())
                .filter(role -> caller.holds(gathering.sanctuaryId(), role))
                .findFirst()
                .map(caller::as)
                .orElseThrow(() -> Refused.forbidden("holder"));
    }

    void mustBePossible(RegistrationAction action) {
        if (!possible(action)) {
            throw Refused.stateConflict(registration.state(), actions());
        }
    }

    /** Who holds it says who else came and learnt, and leaves it to the others to say what they think of it. */
    private boolean possible(RegistrationAction action) {
        boolean took = registration.state() == RegistrationState.REGISTERED && gathering.tookPlace(at);
        return switch (action) {
            case CANCEL -> owned() && registration.state() != RegistrationState.CANCELLED;
            case RECORD_ATTENDANCE -> held() && !owned() && took;
            case RECORD_TRAINING ->
                held()
                        && !owned()
                        && registration.guest() == null
                        && gathering.state() != GatheringState.CANCELLED
                        && caller.holds(gathering.sanctuaryId(), Role.TECHNOLOGIST)
                        && gathering.kind() == GatheringKind.OUTREACH
                        && registration.state() == RegistrationState.REGISTERED
                        && !registration.isTrained();
            case GIVE_FEEDBACK ->
                owned() && !held() && registration.guest() == null && took && !registration.hasGivenFeedback();
        };
    }
}
