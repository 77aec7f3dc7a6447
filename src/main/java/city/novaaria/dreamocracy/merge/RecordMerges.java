package city.novaaria.dreamocracy.merge;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RecordMerges extends JpaRepository<RecordMerge, MergeId> {

    boolean existsByOpenKey(UUID duplicate);
}
