package city.novaaria.dreamocracy.emergency;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one caller may see of one emergency access, and do with it, at one instant.
 *
 * @param speaks the caller speaks for the person, who is a minor
 * @param impartial nothing binds the caller to the person
 */
record Standing(EmergencyAccess access, Caller caller, boolean speaks, boolean impartial, Instant at) {

    boolean concerned() {
        return caller.is(access.participantId()) || speaks;
    }

    private boolean holds() {
        return caller.is(access.holder());
    }

    private boolean judges() {
        return caller.holds(access.sanctuaryId(), Role.ETHICIST);
    }

    /** Sees whom it is about and why; stewards see that there is one. */
    boolean reads() {
        return concerned() || holds() || judges();
    }

    Standing mustBeVisible() {
        if (!reads() && !caller.holds(access.sanctuaryId(), Role.STEWARD)) {
            throw Refused.notFound();
        }
        return this;
    }

    /** To others its tag says no more than what they are shown: that the person has seen it is for nobody else. */
    long tag() {
        return concerned() ? access.version() : 0;
    }

    List<EmergencyAccessAction> actions() {
        return Stream.of(EmergencyAccessAction.values())
                .filter(action -> has(action) && isTime(action))
                .toList();
    }

    /** Refuses who has no right to it, or when the state does not allow it. */
    Actor mustTake(EmergencyAccessAction action) {
        mustBeVisible();
        if (!has(action)) {
            throw forbidden(action);
        }
        if (!isTime(action)) {
            throw Refused.stateConflict(access.state(at), actions());
        }
        return actor(action);
    }

    private static Refused forbidden(EmergencyAccessAction action) {
        return switch (action) {
            case END -> Refused.forbidden("ending-emergency-access");
            case ACKNOWLEDGE -> Refused.forbidden("person-or-guardian");
            case REVIEW -> Refused.forbidden("reviewing-emergency-access");
        };
    }

    private boolean has(EmergencyAccessAction action) {
        return switch (action) {
            case END -> holds() || concerned();
            case ACKNOWLEDGE -> concerned();
            case REVIEW -> judges() && !holds() && impartial;
        };
    }

    private boolean isTime(EmergencyAccessAction action) {
        EmergencyAccessState state = access.state(at);
        return switch (action) {
            case END -> state == EmergencyAccessState.OPEN;
            case ACKNOWLEDGE -> state != EmergencyAccessState.OPEN && access.acknowledgedAt() == null;
            case REVIEW -> state == EmergencyAccessState.OVER;
        };
    }

    private Actor actor(EmergencyAccessAction action) {
        if (action == EmergencyAccessAction.REVIEW) {
            return caller.as(Role.ETHICIST);
        }
        if (caller.is(access.participantId())) {
            return caller.as(ActingAs.PARTICIPANT);
        }
        return speaks ? caller.as(ActingAs.GUARDIAN) : caller.as(access.role());
    }

    @Override
    public String toString() {
        return "Standing[" + access.id() + "]";
    }
}
