package city.novaaria.dreamocracy.guidance;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An ethicist writes a note, and a second one publishes it or gives it back. */
@Component
class WriteNotes {

    private final EthicsNotes notes;
    private final KnownGrounds known;
    private final SanctuaryRegister sanctuaries;
    private final ServerClock clock;

    WriteNotes(EthicsNotes notes, KnownGrounds known, SanctuaryRegister sanctuaries, ServerClock clock) {
        this.notes = notes;
        this.known = known;
        this.sanctuaries = sanctuaries;
        this.clock = clock;
    }

    @AtomicStep
    public ShownNote draft(Caller caller, SanctuaryId house, NewEthicsNote request) {
        if (sanctuaries.find(house).isEmpty()) {
            throw Refused.notFound();
        }
        Actor by = caller.mustHold(house, Role.ETHICIST);
        mustBeKnown(request, house);
        return drafted(caller, house, request, null, by);
    }

    /** The old one stays in force until the new one is published. */
    @AtomicStep
    public ShownNote supersede(Caller caller, EthicsNoteId id, NewEthicsNote request) {
        NoteAccess older = held(caller, id);
        Actor by = older.mustTake(EthicsNoteAction.SUPERSEDE);
        mustBeKnown(request, older.note().sanctuaryId());
        return drafted(caller, older.note().sanctuaryId(), request, id, by);
    }

    private ShownNote drafted(
            Caller caller, SanctuaryId house, NewEthicsNote request, @Nullable EthicsNoteId older, Actor by) {
        EthicsNote note = new EthicsNote(new EthicsNoteId(Ids.next()), house, request, older, by, clock.now());
        return saved(new NoteAccess(note, caller));
    }

    @AtomicStep
    public ShownNote change(Caller caller, EthicsNoteId id, ExpectedVersion expected, NewEthicsNote request) {
        NoteAccess access = held(caller, id);
        Actor by = access.mustTake(EthicsNoteAction.CHANGE);
        expected.check(access.note().version());
        mustBeKnown(request, access.note().sanctuaryId());
        access.note().change(request, by, clock.now());
        return saved(access);
    }

    @AtomicStep
    public ShownNote submit(Caller caller, EthicsNoteId id) {
        NoteAccess access = held(caller, id);
        Actor by = access.mustTake(EthicsNoteAction.SUBMIT);
        access.note().submit(inForce(access.note().supersedes()), by, clock.now());
        return saved(access);
    }

    @AtomicStep
    public ShownNote giveBack(Caller caller, EthicsNoteId id, String reason) {
        NoteAccess access = held(caller, id);
        access.note().giveBack(reason, access.mustTake(EthicsNoteAction.RETURN), clock.now());
        return saved(access);
    }

    /** Two that are to replace the same note wait for each other at it; the second is refused. */
    @AtomicStep
    public ShownNote publish(Caller caller, EthicsNoteId id) {
        NoteAccess access = held(caller, id);
        Actor by = access.mustTake(EthicsNoteAction.PUBLISH);
        @Nullable EthicsNoteId older = access.note().supersedes();
        @Nullable EthicsNote replaced = older == null ? null : notes.lock(older).orElseThrow();
        access.note().publish(replaced, by, clock.now());
        if (replaced != null) {
            notes.save(replaced);
        }
        return saved(access);
    }

    @AtomicStep
    public ShownNote retract(Caller caller, EthicsNoteId id, String reason) {
        NoteAccess access = held(caller, id);
        EthicsNote note = access.note();
        Actor by = access.mustTake(EthicsNoteAction.RETRACT);
        boolean inForce = note.state() == EthicsNoteState.PUBLISHED;
        Instant at = clock.now();
        note.retract(reason, by, at);
        ShownNote retracted = saved(access);
        if (inForce) {
            before(note).ifPresent(older -> {
                older.comeBackIntoForce(by, at);
                notes.saveAndFlush(older);
            });
        }
        return retracted;
    }

    /** The newest of those that it replaced, directly or by others, which was not retracted. */
    private Optional<EthicsNote> before(EthicsNote note) {
        return Optional.ofNullable(note.supersedes())
                .map(id -> notes.lock(id).orElseThrow())
                .flatMap(older -> older.state() == EthicsNoteState.RETRACTED ? before(older) : Optional.of(older));
    }

    /** Of those that replaced one another, to which this one belongs; null when all of them were retracted. */
    private @Nullable EthicsNoteId inForce(@Nullable EthicsNoteId one) {
        @Nullable EthicsNote note = found(one);
        while (note != null && note.state() == EthicsNoteState.RETRACTED && note.supersedes() != null) {
            note = found(note.supersedes());
        }
        while (note != null && note.supersededBy() != null) {
            note = found(note.supersededBy());
        }
        return note == null || note.state() != EthicsNoteState.PUBLISHED ? null : note.id();
    }

    private @Nullable EthicsNote found(@Nullable EthicsNoteId id) {
        return id == null ? null : notes.findById(id).orElseThrow();
    }

    private NoteAccess held(Caller caller, EthicsNoteId id) {
        return new NoteAccess(notes.lock(id).orElseThrow(Refused::notFound), caller).mustBeVisible();
    }

    private ShownNote saved(NoteAccess access) {
        return ShownNote.of(new NoteAccess(notes.saveAndFlush(access.note()), access.caller()));
    }

    private void mustBeKnown(NewEthicsNote request, SanctuaryId house) {
        List<FieldError> errors = new ArrayList<>();
        Set<String> rules = Charter.rules().stream().map(Rule::id).collect(Collectors.toSet());
        if (!rules.containsAll(request.allRules())) {
            errors.add(FieldError.at("#/rules", "Rule", "rule-in-force"));
        }
        if (!known.among(request.allGrounds(), house).containsAll(request.allGrounds())) {
            errors.add(FieldError.at("#/grounds", "Ground", "note-ground"));
        }
        if (!errors.isEmpty()) {
            throw Refused.unprocessable(errors.toArray(FieldError[]::new));
        }
    }
}
