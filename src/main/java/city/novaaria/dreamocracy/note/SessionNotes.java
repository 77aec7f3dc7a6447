package city.novaaria.dreamocracy.note;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SessionId;
import org.springframework.data.jpa.repository.JpaRepository;

interface SessionNotes extends JpaRepository<SessionNote, NoteId> {

    static KeysetBranch of(SessionId session) {
        return KeysetBranch.of("id", "session_note where session_id = ?", session.value());
    }

    static KeysetBranch about(EnrollmentId enrollment, SessionId session) {
        return about(enrollment).and("session_id = ?", session.value());
    }

    static KeysetBranch about(EnrollmentId enrollment) {
        return KeysetBranch.of("id", "session_note where enrollment_id = ?", enrollment.value());
    }
}
