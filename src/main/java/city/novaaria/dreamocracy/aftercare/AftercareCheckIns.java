package city.novaaria.dreamocracy.aftercare;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

interface AftercareCheckIns extends JpaRepository<AftercareCheckIn, CheckInId> {

    /** The caller's own, or one of a sanctuary where the caller looks after people. */
    @Query("""
            select c from AftercareCheckIn c left join fetch c.attempts
            where c.id = :id and (c.participantId in :selves or (c.sessionOver = true and c.sanctuaryId in :houses))""")
    Optional<AftercareCheckIn> visible(CheckInId id, Collection<ParticipantId> selves, Collection<SanctuaryId> houses);

    /** By whichever record of theirs. */
    @NativeQuery("""
            select count(*) from participant k join aftercare_check_in c on c.participant_id = k.id
            where k.person_id = :person and c.state = 'PLANNED' and c.due_at <= :at and c.contact_agreed""")
    long dueFor(UUID person, Instant at);

    /** Whether the person of the enrollment agreed to be contacted. */
    @Modifying(flushAutomatically = true)
    @Query("""
            update AftercareCheckIn c set c.contactAgreed = :agreed, c.version = c.version + 1
            where c.enrollmentId = :enrollment and c.contactAgreed <> :agreed""")
    int agree(EnrollmentId enrollment, boolean agreed);

    /** What is planned later is as it was for the person's other check-ins. */
    @Modifying(flushAutomatically = true)
    @Query("""
            update AftercareCheckIn c set c.contactAgreed = true, c.version = c.version + 1
            where c.sessionId = :session and c.contactAgreed = false
              and c.enrollmentId in (select d.enrollmentId from AftercareCheckIn d
                                     where d.sessionId = :session and d.contactAgreed = true)""")
    int agreeAsBefore(SessionId session);

    /** Nobody is asked about a dream of another kind. */
    @Modifying(flushAutomatically = true)
    @Query(
            nativeQuery = true,
            value =
                    "delete from aftercare_check_in where session_id = :session and due_after_seconds not in (:offsets)")
    int keepOffsets(UUID session, Collection<Long> offsets);

    /** Nobody dreamt in the session. */
    @Modifying(flushAutomatically = true)
    @Query(nativeQuery = true, value = "delete from aftercare_check_in where session_id = :session and due_at is null")
    int dropOfSession(UUID session);

    /** This person did not dream. */
    @Modifying(flushAutomatically = true)
    @Query(
            nativeQuery = true,
            value = "delete from aftercare_check_in where enrollment_id = :enrollment and due_at is null")
    int dropOfEnrollment(UUID enrollment);

    /** Everybody has left the session: the house may know of its check-ins, due together, which tells nobody who left early. */
    @Modifying(flushAutomatically = true)
    @Query(nativeQuery = true, value = """
            update aftercare_check_in
            set session_over = true, version = version + 1, due_at = (
                select max(l.due_at) from aftercare_check_in l
                where l.session_id = :session and l.due_after_seconds = aftercare_check_in.due_after_seconds)
            where session_id = :session""")
    int over(UUID session);

    /** Everybody in the session is out of the dream. */
    @Modifying(flushAutomatically = true)
    @Query(nativeQuery = true, value = """
            update aftercare_check_in
            set due_at = cast(:out as timestamp with time zone) + due_after_seconds * interval '1' second,
                version = version + 1
            where session_id = :session and due_at is null""")
    int fallDueInSession(UUID session, Instant out);

    /** One person is out of the dream. */
    @Modifying(flushAutomatically = true)
    @Query(nativeQuery = true, value = """
            update aftercare_check_in
            set due_at = cast(:out as timestamp with time zone) + due_after_seconds * interval '1' second,
                version = version + 1
            where enrollment_id = :enrollment and due_at is null""")
    int fallDueOfEnrollment(UUID enrollment, Instant out);
}
