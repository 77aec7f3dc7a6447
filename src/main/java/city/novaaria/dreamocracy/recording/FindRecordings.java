package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.AnyOf;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds takes for who is on duty, for ethicists of the house and for those whom they captured; to others there are none. */
@Component
class FindRecordings {

    private final Recordings recordings;
    private final SessionRegister sessions;
    private final KeysetPages pages;

    FindRecordings(Recordings recordings, SessionRegister sessions, KeysetPages pages) {
        this.recordings = recordings;
        this.sessions = sessions;
        this.pages = pages;
    }

    /** A take, and how somebody may read it. */
    record ReadRecording(Recording recording, boolean onDuty, boolean ethicist, boolean captured) {

        boolean none() {
            return !onDuty && !ethicist && !captured;
        }

        @Override
        public String toString() {
            return "ReadRecording[" + recording.id() + "]";
        }
    }

    @Transactional(readOnly = true)
    public ReadRecording readable(Caller caller, RecordingId id) {
        ReadRecording readable = look(caller, id);
        if (readable.none()) {
            throw Refused.notFound();
        }
        return readable;
    }

    /** The same, also when they may not. */
    ReadRecording look(Caller caller, RecordingId id) {
        Recording recording = recordings.withCaptured(id).orElseThrow(Refused::notFound);
        PlannedSession session = sessions.find(recording.sessionId());
        return new ReadRecording(
                recording,
                isOnDuty(caller, session),
                caller.holds(session.sanctuaryId(), Role.ETHICIST),
                isCaptured(caller, recording));
    }

    private boolean isCaptured(Caller caller, Recording recording) {
        return recording.crew().stream().anyMatch(caller::is)
                || (!caller.participants().isEmpty()
                        && recordings.hasCaptured(recording.id().value(), AnyOf.ids(caller.participants())));
    }

    /** Those of one session: all of them, or those that captured the caller. */
    @Transactional(readOnly = true)
    public List<Recording> in(Caller caller, SessionId id, PageAsk ask) {
        PlannedSession session = sessions.find(id);
        if (isOnDuty(caller, session) || caller.holds(session.sanctuaryId(), Role.ETHICIST)) {
            return pages.read(Recording.class, List.of(Recordings.branchOf(id)), ask);
        }
        List<Recording> own = pages.read(Recording.class, Recordings.branchesOf(id, caller), ask);
        if (own.isEmpty() && caller.worksAt(sessions.visible(caller, id).sanctuaryId())) {
            throw Refused.forbidden("on-duty-or-captured");
        }
        return own;
    }

    static boolean isOnDuty(Caller caller, PlannedSession session) {
        return Arrays.stream(Role.values())
                .anyMatch(role -> caller.holds(session.sanctuaryId(), role) && session.hasOnDuty(caller, role));
    }
}
