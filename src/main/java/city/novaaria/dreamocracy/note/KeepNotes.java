package city.novaaria.dreamocracy.note;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who facilitates on duty in a session writes and reads its notes, and each reading is kept; whom a note is about reads it
 * and who else did. To everybody else there is no note.
 */
@Component
class KeepNotes {

    private final SessionNotes notes;
    private final NoteReadings readings;
    private final SessionRegister sessions;
    private final EnrollmentRegister enrollments;
    private final KeysetPages pages;
    private final ServerClock clock;

    KeepNotes(
            SessionNotes notes,
            NoteReadings readings,
            SessionRegister sessions,
            EnrollmentRegister enrollments,
            KeysetPages pages,
            ServerClock clock) {
        this.notes = notes;
        this.readings = readings;
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.pages = pages;
        this.clock = clock;
    }

    @AtomicStep
    public SessionNote write(Caller caller, SessionId id, NewNote request) {
        Actor by = sessions.visible(caller, id).mustBeAccompaniedBy(caller);
        PlannedSession session = sessions.holdUnlessOver(caller, id);
        mustBeIn(session, caller, request.enrollmentId());
        return notes.saveAndFlush(new SessionNote(
                new NoteId(Ids.next()), session, request.enrollmentId(), request.text(), by, clock.now()));
    }

    private void mustBeIn(PlannedSession session, Caller caller, @Nullable EnrollmentId about) {
        if (about != null
                && enrollments.inAndWith(session.id(), Set.of(), about).stream()
                        .allMatch(person -> caller.is(person.participantId()))) {
            throw Refused.unprocessable(FieldError.at("#/enrollmentId", "Enrollment", "others-enrollment"));
        }
    }

    @Transactional
    public Page<NoteView> ofSession(Caller caller, SessionId id, @Nullable EnrollmentId about, PageAsk ask) {
        sessions.visible(caller, id).mustBeAccompaniedBy(caller);
        KeysetBranch all = SessionNotes.of(id);
        KeysetBranch wanted = about == null ? all : SessionNotes.about(about, id);
        return page(wanted, ask, found -> {
            readings.record(found, caller, clock.now());
            return Map.of();
        });
    }

    /** For whom they are about; nobody else is told whether there are any. */
    @Transactional(readOnly = true)
    public Page<NoteView> about(Caller caller, EnrollmentId id, PageAsk ask) {
        EnrolledPerson person = enrollments.visible(caller, id);
        if (!caller.is(person.participantId())) {
            throw Refused.forbidden("reading-notes");
        }
        return page(SessionNotes.about(id), ask, readings::of);
    }

    private Page<NoteView> page(KeysetBranch branch, PageAsk ask, Readers readers) {
        List<SessionNote> found = pages.read(SessionNote.class, List.of(branch), ask);
        return Page.ofAll(ask, found, note -> note.id().value(), shown -> {
            Map<NoteId, List<NoteReadingView>> read = readers.of(shown);
            return shown.stream()
                    .map(note -> NoteView.of(note, read.getOrDefault(note.id(), List.of())))
                    .toList();
        });
    }

    private interface Readers {
        Map<NoteId, List<NoteReadingView>> of(List<SessionNote> shown);
    }

    /** A note and what the caller sees of it. */
    record Shown(NoteView view, long version) {

        @Override
        public String toString() {
            return "Shown";
        }
    }

    @Transactional
    public Shown read(Caller caller, NoteId id) {
        SessionNote note = notes.findById(id).orElseThrow(Refused::notFound);
        if (sessions.find(note.sessionId()).isAccompaniedBy(caller)) {
            readings.record(List.of(note), caller, clock.now());
            return new Shown(NoteView.of(note, List.of()), note.version());
        }
        EnrollmentId about = note.enrollmentId();
        if (about == null || !caller.is(enrollments.find(about).participantId())) {
            throw Refused.notFound();
        }
        return new Shown(NoteView.of(note, readings.of(List.of(note)).getOrDefault(id, List.of())), note.version());
    }

    /** What it said is gone; that there was a note stays. */
    @AtomicStep
    public SessionNote redact(Caller caller, NoteId id) {
        SessionNote note = notes.findById(id).orElseThrow(Refused::notFound);
        PlannedSession session = sessions.find(note.sessionId());
        if (!session.isAccompaniedBy(caller)) {
            EnrollmentId about = note.enrollmentId();
            throw about != null && caller.is(enrollments.find(about).participantId())
                    ? Refused.forbidden("redacting-note")
                    : Refused.notFound();
        }
        note.redact(session.mustBeAccompaniedBy(caller), clock.now());
        return notes.saveAndFlush(note);
    }
}
