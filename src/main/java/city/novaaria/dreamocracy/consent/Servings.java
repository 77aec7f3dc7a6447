package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Servings extends JpaRepository<Serving, ServingId> {

    Optional<Serving> findByIdAndEnrollmentIdAndParticipantId(
            ServingId id, EnrollmentId enrollment, ParticipantId reader);

    /** When this person was first shown this very text, for whichever session. */
    @Query("""
            select min(s.servedAt) from Serving s
            where s.participantId = :person and s.disclosureSha256 = :disclosureSha256""")
    Instant firstServed(ParticipantId person, String disclosureSha256);
}
