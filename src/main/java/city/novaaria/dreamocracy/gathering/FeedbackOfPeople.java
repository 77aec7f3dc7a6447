package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.http.KeysetBranch;
import org.springframework.data.jpa.repository.JpaRepository;

interface FeedbackOfPeople extends JpaRepository<GatheringFeedback, FeedbackId> {

    /** It is read in batches of so many: the crew knows who came, and would see what each of them adds. */
    int BATCH = 5;

    long countByGatheringId(GatheringId gathering);

    /** The same in whole batches. */
    default int batches(GatheringId gathering) {
        return (int) (countByGatheringId(gathering) / BATCH);
    }

    /** What was said in the first batches. */
    static KeysetBranch of(GatheringId gathering, int batches) {
        return KeysetBranch.of(
                "f.id", "gathering_feedback f where f.gathering_id = ? and f.batch < ?", gathering.value(), batches);
    }
}
