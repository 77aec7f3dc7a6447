package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.recording.FindRecordings.ReadRecording;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down each look at what was recorded before it is opened; who was captured, and ethicists, read who looked. */
@Component
class LookAtRecording {

    private final FindRecordings find;
    private final RecordingLooks looks;
    private final KeysetPages pages;
    private final ServerClock clock;

    LookAtRecording(FindRecordings find, RecordingLooks looks, KeysetPages pages, ServerClock clock) {
        this.find = find;
        this.looks = looks;
        this.pages = pages;
        this.clock = clock;
    }

    @AtomicStep
    public RecordingLook look(Caller caller, RecordingId id, ViewPurpose purpose) {
        ReadRecording readable = find.readable(caller, id);
        Recording recording = readable.recording();
        recording.mustOpen(RecordingView.possible(readable));
        Actor by = Arrays.stream(Role.values())
                .filter(role -> caller.holds(recording.sanctuaryId(), role))
                .findFirst()
                .map(caller::as)
                .orElseGet(() -> caller.as(ActingAs.PARTICIPANT));
        return looks.saveAndFlush(new RecordingLook(new LookId(Ids.next()), recording, purpose, by, clock.now()));
    }

    @Transactional(readOnly = true)
    public Page<RecordingLookView> list(Caller caller, RecordingId id, PageAsk ask) {
        mustReadWhoLooked(caller, id);
        return Page.of(
                ask,
                pages.read(RecordingLook.class, List.of(RecordingLooks.branchOf(id)), ask),
                look -> look.id().value(),
                RecordingLookView::of);
    }

    /** Whoever looked reads their own. */
    @Transactional(readOnly = true)
    public RecordingLook find(Caller caller, RecordingId id, LookId look) {
        find.readable(caller, id);
        RecordingLook found = looks.findByIdAndRecordingId(look, id).orElseThrow(Refused::notFound);
        if (!caller.is(found.viewer())) {
            mustReadWhoLooked(caller, id);
        }
        return found;
    }

    private void mustReadWhoLooked(Caller caller, RecordingId id) {
        ReadRecording readable = find.readable(caller, id);
        if (!readable.captured() && !readable.ethicist()) {
            throw Refused.forbidden("captured-or-ethicist");
        }
    }
}
