package city.novaaria.dreamocracy.recording;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface RecordingShareAnswers extends JpaRepository<RecordingShareAnswer, ShareAnswerId> {

    List<RecordingShareAnswer> findByShareIdIn(Collection<ShareId> shares);
}
