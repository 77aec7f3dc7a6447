package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.http.KeysetBranch;
import org.springframework.data.jpa.repository.JpaRepository;

interface FearReadings extends JpaRepository<FearReading, FearReadingId> {

    int countByFearId(FearId fearId);

    /** A list of those of one fear. */
    static KeysetBranch branchOf(FearId fear) {
        return KeysetBranch.of("id", "fear_reading where fear_id = ?", fear.value());
    }
}
