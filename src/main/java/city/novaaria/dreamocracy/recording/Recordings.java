package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SessionId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

interface Recordings extends JpaRepository<Recording, RecordingId> {

    /** With whom it captured. */
    @EntityGraph(attributePaths = {"dreamers", "crew"})
    @Query("select r from Recording r where r.id = :id")
    Optional<Recording> withCaptured(RecordingId id);

    /** Nobody closes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Recording r where r.id = :id")
    Optional<Recording> hold(RecordingId id);

    @EntityGraph(attributePaths = {"dreamers", "crew"})
    @Query("select r from Recording r where r.sessionId = :session and r.state = RUNNING")
    List<Recording> runningIn(SessionId session);

    /** Whether it captured one of these people in the dream. */
    @NativeQuery("""
            select count(*) > 0 from recording_dreamer d join enrollment e on e.id = d.enrollment_id
            where d.recording_id = :recording and e.participant_id = any(:people)""")
    boolean hasCaptured(UUID recording, UUID[] people);

    /** Those of the session that can still be opened, or run. */
    @Query("select r from Recording r where r.sessionId = :session and r.state <> QUARANTINED order by r.id.value")
    List<Recording> openIn(SessionId session);

    /** The same, when any take of the session captured the person of the enrollment. */
    @Query("""
            select r from Recording r
            where r.state <> QUARANTINED
            and r.sessionId in (select o.sessionId from Recording o join o.dreamers d where d = :enrollment)
            order by r.id.value""")
    List<Recording> openWhere(EnrollmentId enrollment);

    /** Whether any take of the session captured somebody of the crew who signs in so. */
    @Query("""
            select count(r) > 0 from Recording r join r.crew c
            where r.sessionId = :session and c in :subjects""")
    boolean hasCaptured(SessionId session, Set<String> subjects);

    /** A list of those in one session. */
    static KeysetBranch branchOf(SessionId session) {
        return KeysetBranch.of("r.id", "recording r where r.session_id = ?", session.value());
    }

    /** Only those that captured the caller. */
    static List<KeysetBranch> branchesOf(SessionId session, Caller caller) {
        Stream<KeysetBranch> dreamt = caller.participants().stream()
                .map(ParticipantId::value)
                .map(self -> branchOf(session)
                        .and(
                                "r.id in (select d.recording_id from recording_dreamer d join enrollment e"
                                        + " on e.id = d.enrollment_id where e.participant_id = ?)",
                                self));
        Stream<KeysetBranch> worked = Stream.of(branchOf(session)
                .and("r.id in (select c.recording_id from recording_crew c where c.subject = ?)", caller.subject()));
        return Stream.concat(dreamt, worked).toList();
    }
}
