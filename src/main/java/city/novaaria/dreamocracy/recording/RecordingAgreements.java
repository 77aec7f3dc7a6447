package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.kernel.SessionId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RecordingAgreements extends JpaRepository<RecordingAgreement, AgreementId> {

    Optional<RecordingAgreement> findBySessionIdAndSubject(SessionId session, String subject);

    boolean existsBySessionIdAndSubjectIn(SessionId session, Set<String> subjects);

    /** What somebody said by whichever name they sign in. */
    List<RecordingAgreement> findBySessionIdAndSubjectIn(SessionId session, Set<String> subjects);

    /** Who of the crew agrees. */
    @Query("select a.subject from RecordingAgreement a where a.sessionId = :session and a.agreed")
    Set<String> agreeingIn(SessionId session);
}
