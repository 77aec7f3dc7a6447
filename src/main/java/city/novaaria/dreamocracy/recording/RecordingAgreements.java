package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.kernel.SessionId;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RecordingAgreements extends JpaRepository<RecordingAgreement, AgreementId> {

    Optional<RecordingAgreement> findBySessionIdAndSubject(SessionId session, String subject);

    /** Who of the crew agrees. */
    @Query("select a.subject from RecordingAgreement a where a.sessionId = :session and a.agreed")
    Set<String> agreeingIn(SessionId session);
}
