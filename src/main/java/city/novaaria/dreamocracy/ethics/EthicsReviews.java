package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.dreamscape.DreamscapeId;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** A review is visible to the crew of its sanctuary. */
interface EthicsReviews extends JpaRepository<EthicsReview, ReviewId> {

    @Query("select r from EthicsReview r where r.id = :id and r.sanctuaryId in :mine")
    Optional<EthicsReview> visible(ReviewId id, Collection<SanctuaryId> mine);

    /** Also counts the version up: a vote or an evidence stands in a row of its own, and changes the review all the same. */
    @Lock(LockModeType.PESSIMISTIC_FORCE_INCREMENT)
    @Query("select r from EthicsReview r where r.id = :id and r.sanctuaryId in :mine")
    Optional<EthicsReview> lock(ReviewId id, Collection<SanctuaryId> mine);

    /** Descending, so that two approvals of the same dreamscape never wait for each other in a circle. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select r from EthicsReview r
            where r.dreamscapeId = :dreamscape and r.dreamscapeVersion < :version
              and r.state in (APPROVED, APPROVED_WITH_CONDITIONS)
            order by r.dreamscapeVersion desc""")
    List<EthicsReview> lockInForceBefore(DreamscapeId dreamscape, int version);

    Optional<EthicsReview> findByVersionId(VersionId version);

    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select r from EthicsReview r where r.versionId = :version")
    Optional<EthicsReview> hold(VersionId version);
}
