package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.dreamscape.DreamscapeId;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** A review is visible to the crew of its sanctuary. */
interface EthicsReviews extends JpaRepository<EthicsReview, ReviewId> {

    String LINKS = """
            select new city.novaaria.dreamocracy.ethics.VersionLink(
                r.id, r.versionId, r.disclosureSha256, r.reconsentSince,
                case when r.ruling.material = false and r.ruling.inForceSince is not null then true else false end,
                r.ruling.since)
            from EthicsReview r
            """;

    /** The states in which content is not handed in again as another version. */
    String TURNED_DOWN = " (REJECTED, SUSPENDED, TERMINATED, APPROVED_WITH_CONDITIONS)";

    @Query("select r from EthicsReview r where r.id = :id and r.sanctuaryId in :mine")
    Optional<EthicsReview> visible(ReviewId id, Collection<SanctuaryId> mine);

    /** Also counts the version up: a vote or an evidence stands in a row of its own, and changes the review all the same. */
    @Lock(LockModeType.PESSIMISTIC_FORCE_INCREMENT)
    @Query("select r from EthicsReview r where r.id = :id and r.sanctuaryId in :mine")
    Optional<EthicsReview> lock(ReviewId id, Collection<SanctuaryId> mine);

    @Lock(LockModeType.PESSIMISTIC_FORCE_INCREMENT)
    @Query("select r from EthicsReview r where r.versionId = :version")
    Optional<EthicsReview> lockOf(VersionId version);

    /** What is superseded or may be suspended. Descending, so that two votes about a dreamscape never wait in a circle. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select r from EthicsReview r
            where r.dreamscapeId = :dreamscape and r.dreamscapeVersion < :version
              and r.state in (APPROVED, APPROVED_WITH_CONDITIONS, SUSPENDED, SUPERSEDED)
            order by r.dreamscapeVersion desc""")
    List<EthicsReview> lockApprovedBefore(DreamscapeId dreamscape, int version);

    /** The review and those of all later versions, the review last: what starts from a later one rests on this one, too. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select r from EthicsReview r
            where r.dreamscapeId.value =
                    (select a.dreamscapeId.value from EthicsReview a where a.id = :id and a.sanctuaryId in :mine)
              and r.dreamscapeVersion >= (select b.dreamscapeVersion from EthicsReview b where b.id = :id)
            order by r.dreamscapeVersion desc""")
    List<EthicsReview> lockFrom(ReviewId id, Collection<SanctuaryId> mine);

    @Query("""
            select r from EthicsReview r
            where r.dreamscapeId = :dreamscape and r.dreamscapeVersion < :version
              and r.state in (APPROVED, APPROVED_WITH_CONDITIONS, SUSPENDED, SUPERSEDED, TERMINATED)
            order by r.dreamscapeVersion desc""")
    List<EthicsReview> everApprovedBefore(DreamscapeId dreamscape, int version, Limit limit);

    @Query(LINKS + "where r.dreamscapeId = :dreamscape and r.dreamscapeVersion < :version")
    List<VersionLink> linksBefore(DreamscapeId dreamscape, int version);

    /** Of all versions of its dreamscape. */
    @Query(LINKS + """
            where r.dreamscapeId.value =
                    (select o.dreamscapeId.value from EthicsReview o where o.versionId = :version)""")
    List<VersionLink> linksBeside(VersionId version);

    /** The incidents that suspended these. */
    @Query("""
            select new city.novaaria.dreamocracy.ethics.SuspensionCause$Of(r.id, c.incidentId)
            from EthicsReview r join r.causes c where r.id in :reviews""")
    List<SuspensionCause.Of> causes(Collection<ReviewId> reviews);

    /** The incidents that suspended a version before one of these, with the later one. */
    @Query("""
            select new city.novaaria.dreamocracy.ethics.SuspensionCause$Of(r.id, c.incidentId)
            from EthicsReview r
            join EthicsReview earlier on earlier.dreamscapeId.value = r.dreamscapeId.value
              and earlier.dreamscapeVersion < r.dreamscapeVersion
            join earlier.causes c
            where r.id in :reviews and earlier.state = SUSPENDED""")
    List<SuspensionCause.Of> causesBefore(Collection<ReviewId> reviews);

    /** Those of which another version has the same content, and was turned down, is suspended or waits for conditions. */
    @Query("""
            select r.id from EthicsReview r
            where r.id in :reviews and exists (
                select 1 from EthicsReview other
                where other.dreamscapeId.value = r.dreamscapeId.value
                  and other.dreamscapeVersion <> r.dreamscapeVersion and other.contentSha256 = r.contentSha256
                  and other.state in""" + TURNED_DOWN + ")")
    Set<ReviewId> turnedDownElsewhere(Collection<ReviewId> reviews);

    /** Those of the contents with which a version was turned down, is suspended or waits for conditions. */
    @Query("""
            select distinct r.contentSha256 from EthicsReview r
            where r.dreamscapeId = :dreamscape and r.contentSha256 in :contents
              and r.state in""" + TURNED_DOWN)
    Set<String> turnedDown(DreamscapeId dreamscape, Collection<String> contents);

    /** The incidents that suspended something at these houses. */
    @Query("""
            select distinct c.incidentId from EthicsReview r join r.causes c
            where r.sanctuaryId in :houses and r.state = SUSPENDED""")
    Set<UUID> suspendingAt(Collection<SanctuaryId> houses);

    /** What happened in it, the latest first. */
    @Query("select m from EthicsReview r join r.minutes m where r.id = :review order by index(m) desc")
    List<Minute> latestMinutes(ReviewId review, Limit limit);

    /** What ethicists found on changes not to matter, the first ones first. */
    @Query("""
            select new city.novaaria.dreamocracy.ethics.Concurrence$Given(r.id, c.subject, c.reason, c.at)
            from EthicsReview r join r.concurrences c where r.id in :reviews order by c.at, c.subject""")
    List<Concurrence.Given> concurrences(Collection<ReviewId> reviews);

    /** What people are told of each change, the latest first. */
    @Query("""
            select r.ruling.whatChanged from EthicsReview r
            where r.dreamscapeId = :dreamscape and r.dreamscapeVersion > :after and r.dreamscapeVersion <= :until
              and r.ruling.inForceSince is not null and r.state <> REJECTED
            order by r.dreamscapeVersion desc""")
    List<String> changes(DreamscapeId dreamscape, int after, int until, Limit limit);

    @Query(
            "select r from EthicsReview r left join fetch r.conditions c where r.versionId = :version order by c.position")
    Optional<EthicsReview> findByVersionId(VersionId version);

    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select r from EthicsReview r where r.versionId = :version")
    Optional<EthicsReview> hold(VersionId version);

    /**
     * A list of those that the crew of their sanctuary may know; a filter that is null filters nothing.
     *
     * <p>A branch is one sanctuary, or one stored state there when states are asked for. An approval that ends
     * soon, or has ended, is stored as an approval: who asks for one kind only also pays for the others that are newer than
     * what is shown. Asking for dreamscapes costs as much as they have reviews, or as the sanctuary has newer ones.
     */
    static List<KeysetBranch> branches(
            Caller caller,
            @Nullable List<EthicsReview.State> states,
            @Nullable List<SanctuaryId> at,
            @Nullable List<DreamscapeId> dreamscapes,
            Instant now) {
        return caller.sanctuaries().stream()
                .filter(sanctuary -> at == null || at.contains(sanctuary))
                .map(sanctuary -> KeysetBranch.of("id", "ethics_review where sanctuary_id = ?", sanctuary.value()))
                .map(branch -> dreamscapes == null ? branch : branch.and("dreamscape_id in (?)", values(dreamscapes)))
                .flatMap(branch -> states == null ? Stream.of(branch) : in(Set.copyOf(states), branch, now))
                .toList();
    }

    /** The branch in each of the states; approvals that end soon or have ended are told from the others. */
    private static Stream<KeysetBranch> in(Set<EthicsReview.State> states, KeysetBranch branch, Instant now) {
        Instant soon = now.plus(EthicsReview.REMINDER);
        return states.stream().flatMap(state -> switch (state) {
            case APPROVED, APPROVED_WITH_CONDITIONS ->
                Stream.of(branch.and("state = ?", state.name()).and("expires_at > ?", soon));
            case EXPIRING ->
                approved(branch).map(approved -> approved.and("expires_at > ? and expires_at <= ?", now, soon));
            case LAPSED -> approved(branch).map(approved -> approved.and("expires_at <= ?", now));
            default -> Stream.of(branch.and("state = ?", state.name()));
        });
    }

    private static Stream<KeysetBranch> approved(KeysetBranch branch) {
        return Stream.of("APPROVED", "APPROVED_WITH_CONDITIONS").map(state -> branch.and("state = ?", state));
    }

    private static List<UUID> values(List<DreamscapeId> dreamscapes) {
        return dreamscapes.stream().map(DreamscapeId::value).toList();
    }
}
