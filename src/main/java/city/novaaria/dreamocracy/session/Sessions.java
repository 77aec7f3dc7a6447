package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface Sessions extends JpaRepository<Session, SessionId> {

    /** The session of an enrollment that is the caller's, or of a sanctuary where the caller works. */
    @Query("""
            select s from Session s left join fetch s.duties left join fetch s.whoActed
            where s.id = (select e.sessionId from Enrollment e
                          where e.id = :id and (e.participantId in :selves or any_of(:houses, e.sanctuaryId.value)))""")
    Optional<Session> ofKnownEnrollment(EnrollmentId id, Collection<ParticipantId> selves, UUID[] houses);

    @Query("select s from Session s left join fetch s.duties left join fetch s.whoActed where s.id in :ids")
    List<Session> allWithDuties(Collection<SessionId> ids);

    @Query("select s from Session s left join fetch s.duties left join fetch s.whoActed where s.id = :id")
    Optional<Session> withDuties(SessionId id);

    /**
     * Holds the session until the transaction ends. All that changes a session or an enrollment in it holds this lock; it
     * comes after the locks on the approval, the fears and the consents.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Session s where s.id = :id")
    Optional<Session> lock(SessionId id);

    @Query("""
            select s.id from Session s
            where s.versionId = :version and s.state in :states order by s.id.value""")
    List<SessionId> idsOf(VersionId version, Collection<SessionState> states);

    @Query("""
            select s.id from Session s
            where s.sanctuaryId = :sanctuary and s.state in :states
              and exists (select e.id from Enrollment e where e.sessionId = s.id and e.state = :waiting)
            order by s.id.value""")
    List<SessionId> waitedFor(SanctuaryId sanctuary, Collection<SessionState> states, EnrollmentState waiting);

    @Query("""
            select s.id from Session s
            where s.chamberId = :chamber and s.capacity > :berths and s.state in :states order by s.id.value""")
    List<SessionId> needing(ChamberId chamber, int berths, Collection<SessionState> states, Limit limit);

    @Query("select s.id from Session s where s.sanctuaryId = :sanctuary and s.state in :states order by s.id.value")
    List<SessionId> idsAt(SanctuaryId sanctuary, Collection<SessionState> states, Limit limit);

    /** Those of the houses in which there is any. */
    @Query("""
            select h.id from Sanctuary h
            where any_of(:houses, h.id.value)
              and exists (select 1 from Session s where s.sanctuaryId = h.id and s.state in :states)""")
    Set<SanctuaryId> housesWith(UUID[] houses, Collection<SessionState> states);

    @Query("select s.id from Session s where s.state in :states order by s.id.value")
    List<SessionId> idsIn(Collection<SessionState> states);

    /** Sessions that may start look different once somebody on duty in them changes; whoever holds one is waited for. */
    @Modifying
    @Query("""
            update Session s set s.version = s.version + 1
            where s.state = :mayStart and :crew in (select d.crewId from Session t join t.duties d where t.id = s.id)""")
    int crewChanges(UUID crew, SessionState mayStart);

    /** In how many sessions the entry is on duty. */
    @Query("select count(s) from Session s join s.duties d where d.crewId = :crew and s.state in :states")
    long onDutyIn(UUID crew, Collection<SessionState> states);

    /** Counts the places that are taken; the row's check refuses more than there are. */
    @Modifying(flushAutomatically = true)
    @Query(nativeQuery = true, value = """
            update session
            set taken = (select count(*) from enrollment e where e.session_id = :session and e.state in (:taken))
            where id = :session""")
    int countTaken(UUID session, Collection<String> taken);
}
