package city.novaaria.dreamocracy.guidance;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.problems.Refused;
import java.util.List;
import java.util.stream.Stream;

/** What one caller may see of one ethics note, and do with it. */
record NoteAccess(EthicsNote note, Caller caller) {

    /** Of the house whose note it is: sees drafts, who wrote it, and what it rests on. */
    boolean within() {
        return caller.holds(note.sanctuaryId(), Role.ETHICIST);
    }

    boolean visible() {
        return within()
                || (note.state().published()
                        && (note.audience() == EthicsNoteAudience.ANYBODY
                                || !caller.sanctuariesAs(Role.ETHICIST).isEmpty()));
    }

    NoteAccess mustBeVisible() {
        if (!visible()) {
            throw Refused.notFound();
        }
        return this;
    }

    List<EthicsNoteAction> actions() {
        return Stream.of(EthicsNoteAction.values())
                .filter(action -> has(action) && note.offers(action))
                .toList();
    }

    /** Nobody publishes what they wrote themselves, and nobody writes in another's draft. */
    private boolean has(EthicsNoteAction action) {
        return within()
                && switch (action) {
                    case CHANGE, SUBMIT -> note.isBy(caller);
                    case PUBLISH, RETURN -> !note.isBy(caller);
                    case SUPERSEDE, RETRACT -> true;
                };
    }

    /** Refuses who has no right to it, or when the state does not allow it. */
    Actor mustTake(EthicsNoteAction action) {
        mustBeVisible();
        Actor by = caller.mustHold(note.sanctuaryId(), Role.ETHICIST);
        if (!has(action)) {
            throw note.isBy(caller)
                    ? Refused.forbidden("publishing-own-note")
                    : Refused.forbidden("changing-others-note");
        }
        if (!note.allows(action)) {
            throw Refused.stateConflict(note.state(), actions());
        }
        return by;
    }
}
