package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.dreamscape.DreamscapeId;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
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

    /**
     * Those in one of the given states as people see them at the given instant.
     *
     * @param expiring also approvals that end after {@code now} and not after {@code soon}
     * @param lapsed also approvals that ended by {@code now}
     */
    @Query("""
            select r from EthicsReview r
            where r.sanctuaryId in :sanctuaries and r.id.value < :before
              and (:anyDreamscape = true or r.dreamscapeId in :dreamscapes)
              and (r.state in :states
                       and (r.state not in (APPROVED, APPROVED_WITH_CONDITIONS) or r.expiresAt > :soon)
                   or :expiring = true and r.state in (APPROVED, APPROVED_WITH_CONDITIONS)
                       and r.expiresAt > :now and r.expiresAt <= :soon
                   or :lapsed = true and r.state in (APPROVED, APPROVED_WITH_CONDITIONS) and r.expiresAt <= :now)
            order by r.id.value desc""")
    List<EthicsReview> newest(
            Collection<SanctuaryId> sanctuaries,
            boolean anyDreamscape,
            Collection<DreamscapeId> dreamscapes,
            Collection<EthicsReview.State> states,
            boolean expiring,
            boolean lapsed,
            Instant now,
            Instant soon,
            UUID before,
            Limit limit);
}
