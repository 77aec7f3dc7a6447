package city.novaaria.dreamocracy.guidance;

import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.problems.Refused;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows ethics notes: what is published to its audience, the rest to the ethicists of its house. */
@Component
class ReadNotes {

    private final EthicsNotes notes;
    private final KeysetPages pages;

    ReadNotes(EthicsNotes notes, KeysetPages pages) {
        this.notes = notes;
        this.pages = pages;
    }

    @Transactional(readOnly = true)
    public ShownNote read(Caller caller, EthicsNoteId id) {
        return ShownNote.of(new NoteAccess(notes.findById(id).orElseThrow(Refused::notFound), caller).mustBeVisible());
    }

    /** The same for whoever has not signed in; empty when there is nothing for them. */
    @Transactional(readOnly = true)
    public Optional<EthicsNoteView> forAnybody(EthicsNoteId id) {
        return notes.findById(id)
                .map(note -> new NoteAccess(note, Caller.nobody()))
                .filter(NoteAccess::visible)
                .map(EthicsNoteView::of);
    }

    @Transactional(readOnly = true)
    public Page<EthicsNoteView> list(Caller caller, EthicsNotes.Filter filter, PageAsk page) {
        List<EthicsNote> found = pages.read(EthicsNote.class, EthicsNotes.branches(caller, filter), page);
        return Page.of(
                page, found, note -> note.id().value(), note -> EthicsNoteView.inList(new NoteAccess(note, caller)));
    }
}
