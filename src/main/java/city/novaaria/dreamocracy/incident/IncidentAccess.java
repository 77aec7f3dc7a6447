package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.problems.Refused;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one caller may see of one incident, and do with it.
 *
 * @param post what the caller has to do with the session in which it happened
 * @param waitsForRuling ethicists have to rule first whether people have to be asked again
 */
record IncidentAccess(Incident incident, Caller caller, Post post, boolean waitsForRuling) {

    /** How somebody stands to the session of an incident. */
    enum Post {
        /** It happened in no session, or they have nothing to do with that one. */
        NONE,
        /** They are on duty there, or were when they acted. */
        INVOLVED,
        /** They facilitate there, on duty. */
        ACCOMPANIES,
        /** They, or children for whom they speak, dream there or did: they leave it to others. */
        DREAMS
    }

    boolean own() {
        return incident.isReportedBy(caller);
    }

    /** Nobody looks into what concerns them or happened where they dreamt, and nobody who was there into how people behaved there. */
    boolean sees() {
        return isForOthers() && (incident.conduct() ? judges() && post == Post.NONE : judges() || runs());
    }

    /** Whoever dreams there is not told what is said of whom they dream with. */
    private boolean isForOthers() {
        return !incident.concerns(caller) && post != Post.DREAMS;
    }

    /** Has a part in containing it, and sees no more of it than that. */
    boolean contains() {
        SanctuaryId house = incident.sanctuaryId();
        return house != null
                && incident.isNightmare()
                && isForOthers()
                && caller.holds(house, Role.WEAVER, Role.TECHNOLOGIST, Role.ORGANIZER);
    }

    private boolean judges() {
        SanctuaryId house = incident.sanctuaryId();
        return house == null ? caller.citySteward() : caller.holds(house, Role.ETHICIST);
    }

    private boolean runs() {
        SanctuaryId house = incident.sanctuaryId();
        return house != null && caller.holds(house, Role.FACILITATOR);
    }

    /** What was said, and whom it concerns. */
    boolean reads() {
        return sees() && (judges() || post == Post.ACCOMPANIES);
    }

    List<IncidentAction> actions() {
        return Stream.of(IncidentAction.values()).filter(this::possible).toList();
    }

    private boolean possible(IncidentAction action) {
        return has(action) && incident.allows(action);
    }

    /** Whether the caller has the right to it, in whatever state the incident is. */
    private boolean has(IncidentAction action) {
        return switch (action) {
            case ADD -> own();
            case TRIAGE, MARK_DUPLICATE -> sees() && incident.sanctuaryId() != null;
            case CONFIRM_LOWERING -> sees() && incident.sanctuaryId() != null && !incident.isLoweringAskedBy(caller);
            case ASSIGN -> caller.citySteward() && incident.sanctuaryId() == null;
            case CONTAIN -> standsApart();
            case GIVE_MODEL_BACK -> settles();
            // who leads it has nothing to take over
            case INVESTIGATE -> settles();
            case CONCLUDE, ADD_CORRECTIVE_ACTION -> leads();
            case CLOSE -> standsApart() && !waitsForRuling;
            case REOPEN -> sees() && incident.sanctuaryId() != null;
        };
    }

    /** An ethicist who neither was there nor reported, judged or contained it (ETH-06). */
    private boolean settles() {
        return standsApart() && !own() && !incident.hasPart(caller);
    }

    /** An ethicist of the house that looks into it, who was not there. */
    private boolean standsApart() {
        return sees() && incident.sanctuaryId() != null && judges() && post == Post.NONE;
    }

    boolean leads() {
        return standsApart() && incident.isLedBy(caller);
    }

    /** An ethicist who neither was there, nor leads the investigation: sees whether something is done. */
    boolean verifies() {
        return standsApart() && !incident.isLedBy(caller);
    }

    /** Sees what is to be done about it in a role of theirs. */
    boolean carriesOut(Role role) {
        SanctuaryId house = incident.sanctuaryId();
        return house != null && caller.holds(house, role) && isForOthers() && (!incident.conduct() || sees());
    }

    IncidentAccess mustBeVisible() {
        // whoever gave it to a house, or found that others have to look into it, sees that this is so, and no more
        if (!own() && !sees() && !incident.isAssignedBy(caller) && !incident.isTriagedBy(caller)) {
            throw Refused.notFound();
        }
        return this;
    }

    IncidentAccess mustBeOwn() {
        mustBeVisible();
        if (!own()) {
            throw Refused.forbidden("own-report");
        }
        return this;
    }

    /** Refuses who has no right to it, or when the state does not allow it. */
    Actor mustTake(IncidentAction action) {
        mustBeVisible();
        if (!has(action)) {
            throw action == IncidentAction.CONFIRM_LOWERING && incident.isLoweringAskedBy(caller)
                    ? Refused.forbidden("lowering-own-finding")
                    : Refused.forbidden("looking-into-incident");
        }
        if (!incident.allows(action)) {
            throw Refused.stateConflict(incident.state(), actions());
        }
        return reader();
    }

    /** As what the caller looks into it. */
    Actor reader() {
        @Nullable SanctuaryId house = incident.sanctuaryId();
        if (house == null) {
            return caller.as(Actor.ActingAs.CITY_STEWARD);
        }
        return caller.mustHold(house, Role.ETHICIST, Role.FACILITATOR);
    }
}
