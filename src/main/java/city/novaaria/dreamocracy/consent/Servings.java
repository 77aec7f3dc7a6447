package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Servings extends JpaRepository<Serving, ServingId> {

    Optional<Serving> findByIdAndEnrollmentIdAndParticipantId(
            ServingId id, EnrollmentId enrollment, ParticipantId reader);

    /** When this person was first shown this very text about one of these versions, for whichever session. */
    @Query("""
            select min(s.servedAt) from Serving s
            where s.participantId = :person and s.disclosureSha256 = :disclosureSha256
              and s.versionId in :versions""")
    Instant firstServed(ParticipantId person, String disclosureSha256, Collection<VersionId> versions);
}
