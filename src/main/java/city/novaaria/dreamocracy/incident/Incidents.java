package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.idempotency.Attempt;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Id;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.kernel.Sha256;
import city.novaaria.dreamocracy.session.EnrollmentConditions;
import city.novaaria.dreamocracy.session.SessionRegister;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface Incidents extends JpaRepository<Incident, IncidentId> {

    /** None of these subjects, twice, is crew of the session, if there is one. */
    String WAS_NOT_THERE = "(i.session_id is null or (" + SessionRegister.NOT_CREW.formatted("i.session_id") + "))";

    String OF_OTHERS = "(i.conduct_of is null or i.conduct_of not in (?))";

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Incident i where i.id = :incident")
    Optional<Incident> lock(IncidentId incident);

    /** Held in the order of their ids. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Incident i where i.id in :incidents order by i.id.value")
    List<Incident> hold(Collection<IncidentId> incidents);

    /** What was the same as one is the same as the other, so that nobody has to follow a chain. */
    @Modifying(flushAutomatically = true)
    @Query("update versioned Incident i set i.duplicateOf = :other where i.duplicateOf = :one")
    void pointOn(IncidentId one, IncidentId other);

    /** What happened there in the dream and is closed, held. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select i from Incident i
            where i.sessionId = :session and i.state = city.novaaria.dreamocracy.incident.IncidentState.CLOSED
              and i.conduct = false and i.relatedness <> city.novaaria.dreamocracy.incident.Relatedness.NOT_RELATED
            order by i.id.value""")
    List<Incident> closedIn(SessionId session);

    /** Those that are the same as it. */
    @Query("select i.id from Incident i where i.duplicateOf = :incident")
    List<IncidentId> duplicatesOf(IncidentId incident);

    List<Incident> findByDuplicateOf(IncidentId incident);

    Optional<Incident> findByAttemptSha256(String sha256);

    Optional<Incident> findByClaimCodeSha256(String sha256);

    /** How a claim code is kept, however people spell it. */
    static String sha256(String claimCode) {
        return Sha256.of(Attempt.codeOf(claimCode));
    }

    /** The latest emergency in the session of which nobody there spoke, and that was not itself one more. */
    @Query("""
            select i.id from Incident i
            where i.sessionId = :session and i.emergency = true and i.provisional = false and i.relatedTo is null
              and i.reportedAt > :since
            order by i.reportedAt desc, i.id.value desc""")
    List<IncidentId> urgentSince(SessionId session, Instant since, Limit limit);

    /**
     * A list of those that the caller may know of; a filter that is null filters nothing.
     *
     * <p>A branch is what the caller reported, and, of one sanctuary, what its facilitators and ethicists see; how people
     * behaved is a branch of its own, for ethicists who were not there.
     */
    static List<KeysetBranch> branches(Caller caller, Filter filter) {
        Stream<KeysetBranch> own = Stream.of(inHouses(
                KeysetBranch.of("i.id", "incident i where i.reporter in (?)", caller.subjects()),
                filter.sanctuaries()));
        Stream<KeysetBranch> seen = only(caller.sanctuariesAs(Role.ETHICIST, Role.FACILITATOR), filter)
                .map(Incidents::in);
        Stream<KeysetBranch> conduct =
                only(caller.sanctuariesAs(Role.ETHICIST), filter).map(house -> conduct(house, caller));
        Stream<KeysetBranch> nowhere = caller.citySteward() && filter.sanctuaries() == null
                ? Stream.of(KeysetBranch.of("i.id", "incident i where i.sanctuary_id is null"))
                : Stream.of();
        return Stream.concat(
                        own,
                        Stream.of(seen, conduct, nowhere)
                                .flatMap(Function.identity())
                                .map(branch -> ofOthers(branch, caller)))
                .flatMap(branch -> narrowed(branch, filter))
                .toList();
    }

    private static Stream<SanctuaryId> only(Set<SanctuaryId> houses, Filter filter) {
        return houses.stream()
                .filter(house ->
                        filter.sanctuaries() == null || filter.sanctuaries().contains(house));
    }

    /** Those of one sanctuary that are not about how people behave. */
    static KeysetBranch in(SanctuaryId house) {
        return KeysetBranch.of("i.id", "incident i where i.sanctuary_id = ? and not i.conduct", house.value());
    }

    /** Those that are, for who was not there, and except of how they behaved themselves. */
    static KeysetBranch conduct(SanctuaryId house, Caller caller) {
        return KeysetBranch.of("i.id", "incident i where i.sanctuary_id = ? and i.conduct", house.value())
                .and(WAS_NOT_THERE, caller.subjects(), caller.subjects())
                .and(OF_OTHERS, caller.subjects());
    }

    /** Nobody looks into what concerns them, nor into what happened where they, or children for whom they speak, dream (INC-03). */
    static KeysetBranch ofOthers(KeysetBranch branch, Caller caller) {
        return caller.participants().isEmpty()
                ? branch
                : notAbout(branch, caller)
                        .and(
                                "(i.session_id is null or %s)"
                                        .formatted(EnrollmentConditions.NO_PART_BY_RECORD.formatted("i.session_id")),
                                people(caller),
                                people(caller));
    }

    /** What does not concern the caller. */
    static KeysetBranch notAbout(KeysetBranch branch, Caller caller) {
        return caller.participants().isEmpty()
                ? branch
                : branch.and("(i.participant_id is null or i.participant_id not in (?))", people(caller));
    }

    private static Set<UUID> people(Caller caller) {
        return caller.participants().stream().map(Id::value).collect(Collectors.toSet());
    }

    /** Which of them are asked for. */
    record Filter(
            @Nullable Set<IncidentState> states,
            @Nullable Set<Severity> severities,
            @Nullable Set<SessionId> sessions,
            @Nullable Set<SanctuaryId> sanctuaries) {}

    private static KeysetBranch inHouses(KeysetBranch branch, @Nullable Set<SanctuaryId> houses) {
        return houses == null
                ? branch
                : branch.and(
                        "i.sanctuary_id in (?)", houses.stream().map(Id::value).collect(Collectors.toSet()));
    }

    private static Stream<KeysetBranch> narrowed(KeysetBranch branch, Filter filter) {
        return Stream.of(branch)
                .flatMap(all -> each(all, filter.states(), "i.state = ?", Enum::name))
                .flatMap(all -> each(all, filter.severities(), "i.severity = ?", Enum::name))
                .flatMap(all -> each(all, filter.sessions(), "i.session_id = ?", Id::value));
    }

    private static <T> Stream<KeysetBranch> each(
            KeysetBranch branch,
            @Nullable Collection<T> wanted,
            String condition,
            Function<? super T, ? extends Object> value) {
        return wanted == null ? Stream.of(branch) : wanted.stream().map(one -> branch.and(condition, value.apply(one)));
    }
}
