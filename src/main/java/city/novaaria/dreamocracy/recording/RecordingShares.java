package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.http.KeysetBranch;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface RecordingShares extends JpaRepository<RecordingShare, ShareId> {

    /** What is answered, and whether it is handed over, goes one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from RecordingShare s where s.id = :id")
    Optional<RecordingShare> hold(ShareId id);

    /** Those that people may answer still. */
    @Query("""
            select s from RecordingShare s
            where s.recordingId = :recording and s.handedOverAt is null and s.answerBy > :at""")
    List<RecordingShare> waiting(RecordingId recording, Instant at);

    /** A list of those of one recording. */
    static KeysetBranch branchOf(RecordingId recording) {
        return KeysetBranch.of("id", "recording_share where recording_id = ?", recording.value());
    }
}
