package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ComprehensionTries extends JpaRepository<ComprehensionTry, UUID> {

    List<ComprehensionTry> findByEnrollmentIdAndDisclosureSha256(EnrollmentId seat, String disclosureSha256);
}
