package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ComprehensionTries extends JpaRepository<ComprehensionTry, UUID> {

    List<ComprehensionTry> findByEnrollmentIdAndParticipantIdAndDisclosureSha256(
            EnrollmentId enrollment, ParticipantId speaker, String disclosureSha256);
}
