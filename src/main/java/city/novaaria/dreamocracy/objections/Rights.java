package city.novaaria.dreamocracy.objections;

import city.novaaria.dreamocracy.charter.Around;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.SessionFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.IncidentFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.OpenFacts;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reader may do about what an objection says.
 *
 * @param sanctuary where it is about; null when that is not known, and then the caller holds no role there
 */
record Rights(Caller caller, @Nullable SanctuaryId sanctuary) {

    /** What a second person does about what a screening found. */
    private static final Set<Remedy> LOOKING_AGAIN = EnumSet.of(Remedy.CLEAR_SCREENING, Remedy.SCREEN_ANEW);

    /** Of a caller who works at one sanctuary only it is known where; of others nothing is believed. */
    static Rights of(Caller caller) {
        return new Rights(
                caller,
                caller.sanctuaries().size() == 1
                        ? caller.sanctuaries().iterator().next()
                        : null);
    }

    boolean mayTake(Remedy remedy, Around around) {
        if (remedy == Remedy.SIGNAL_PRESENCE) {
            return around.away().stream().anyMatch(caller::isCrew);
        }
        if (remedy.contains() && !mayContain(remedy, around)) {
            return false;
        }
        if (LOOKING_AGAIN.contains(remedy) && !mayLookAgain(around)) {
            return false;
        }
        if (remedy.looksInto()) {
            return mayLookInto(remedy, around.session());
        }
        return remedy.by().stream().anyMatch(by -> switch (by) {
            case DREAMER -> isDreamer(around);
            case GUARDIAN ->
                caller.participant()
                        .filter(person -> around.guardians().contains(person.value()))
                        .isPresent();
            case FACILITATOR -> holds(Role.FACILITATOR) && (!remedy.takesDuty() || mayAccompany(around));
            case ETHICIST -> holds(Role.ETHICIST) && remedy.isFor(caller.subject(), around);
            case STEWARD -> holds(Role.STEWARD) || (remedy == Remedy.GIVE_ROLE && caller.citySteward());
            case WEAVER, TECHNOLOGIST, ORGANIZER -> holds(Role.valueOf(by.name()));
        });
    }

    /** Whether there is one among the incidents about which the caller is to do that next. */
    private boolean mayLookInto(Remedy next, @Nullable SessionFacts session) {
        IncidentFacts known = session == null ? null : session.incidents();
        if (session == null || known == null) {
            return false;
        }
        Set<String> crew = session.crew();
        return known.open().stream()
                .filter(incident -> incident.next() == next)
                .anyMatch(incident -> isFor(incident, crew));
    }

    private boolean isFor(OpenFacts incident, Set<String> crew) {
        return incident.notBy().stream().noneMatch(caller::is)
                && (incident.onlyBy() == null || caller.is(incident.onlyBy()))
                && incident.by().stream()
                        .anyMatch(by -> holds(Role.valueOf(by.name()))
                                && !(by == Remedy.By.ETHICIST
                                        && incident.apart()
                                        && crew.stream().anyMatch(caller::is)));
    }

    /** Nobody signs for two roles, nor where they dream; an ethicist who was there does not judge it. */
    private boolean mayContain(Remedy remedy, Around around) {
        Around.Containing containing = around.containing();
        return containing != null
                && containing.signed().stream().noneMatch(caller::is)
                && (remedy != Remedy.SIGN_AS_ETHICIST
                        || containing.crew().stream().noneMatch(caller::is))
                && caller.participant()
                        .filter(person -> containing.dreaming().contains(person.value()))
                        .isEmpty();
    }

    /** Nobody clears or screens themselves, nor lifts what they found themselves, nor looks again at whom they are close to. */
    private boolean mayLookAgain(Around around) {
        return !isDreamer(around) && around.notClearing().stream().noneMatch(caller::is);
    }

    boolean mayAccompany(Around around) {
        return around.accompanying().stream().anyMatch(caller::isCrew) && !isDreamer(around);
    }

    private boolean isDreamer(Around around) {
        return caller.participant()
                .filter(person -> person.value().equals(around.person()))
                .isPresent();
    }

    private boolean holds(Role role) {
        return sanctuary != null && caller.holds(sanctuary, role);
    }
}
