package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.kernel.ParticipantId;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ComprehensionTries extends JpaRepository<ComprehensionTry, UUID> {

    /** In whichever session: another enrollment brings no new tries. */
    List<ComprehensionTry> findByParticipantIdAndDisclosureSha256(ParticipantId speaker, String disclosureSha256);
}
