package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.http.KeysetBranch;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface RecordingLooks extends JpaRepository<RecordingLook, LookId> {

    Optional<RecordingLook> findByIdAndRecordingId(LookId id, RecordingId recording);

    /** A list of those at one recording. */
    static KeysetBranch branchOf(RecordingId recording) {
        return KeysetBranch.of("id", "recording_look where recording_id = ?", recording.value());
    }
}
