package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface BirthDateCorrections extends JpaRepository<BirthDateCorrection, CorrectionId> {

    Optional<BirthDateCorrection> findByParticipantIdAndId(ParticipantId person, CorrectionId id);

    boolean existsByOpenKey(UUID person);

    /** A list of those of one person. */
    static KeysetBranch branchOf(ParticipantId person) {
        return KeysetBranch.of("id", "birth_date_correction where participant_id = ?", person.value());
    }
}
