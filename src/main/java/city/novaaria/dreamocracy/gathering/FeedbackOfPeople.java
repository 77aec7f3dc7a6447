package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.http.KeysetBranch;
import org.springframework.data.jpa.repository.JpaRepository;

interface FeedbackOfPeople extends JpaRepository<GatheringFeedback, FeedbackId> {

    /** What fewer said is read by nobody: the crew knows who came. */
    int FEWEST = 5;

    long countByGatheringId(GatheringId gathering);

    static KeysetBranch of(GatheringId gathering) {
        return KeysetBranch.of("f.id", "gathering_feedback f where f.gathering_id = ?", gathering.value());
    }
}
