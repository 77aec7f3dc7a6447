package city.novaaria.dreamocracy.watch;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DistressRatings extends JpaRepository<DistressRating, RatingId> {

    Optional<DistressRating> findByLatestKey(UUID enrollment);

    Optional<DistressRating> findByIdAndEnrollmentId(RatingId id, EnrollmentId enrollment);

    /** A list of those of one enrollment. */
    static KeysetBranch branchOf(EnrollmentId enrollment) {
        return KeysetBranch.of("id", "distress_rating where enrollment_id = ?", enrollment.value());
    }
}
