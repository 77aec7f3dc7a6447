package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SessionId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Consents extends JpaRepository<Consent, ConsentId> {

    Optional<Consent> findByIdAndParticipantId(ConsentId id, ParticipantId person);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Consent c where c.id = :id and c.participantId = :person")
    Optional<Consent> lock(ConsentId id, ParticipantId person);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Consent c where c.enrollmentId = :seat order by c.id.value")
    List<Consent> lockOfSeat(EnrollmentId seat);

    @Query("select c from Consent c where c.enrollmentId = :seat order by c.id.value desc")
    List<Consent> newestOfSeat(EnrollmentId seat, Limit limit);

    @Query("select c from Consent c where c.sessionId = :session and c.status <> :superseded order by c.id.value")
    List<Consent> latestOfSession(SessionId session, ConsentFacts.Standing superseded);

    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select c from Consent c where c.sessionId = :session and c.status <> :superseded order by c.id.value")
    List<Consent> lockLatestOfSession(SessionId session, ConsentFacts.Standing superseded);
}
