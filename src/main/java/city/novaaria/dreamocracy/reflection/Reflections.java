package city.novaaria.dreamocracy.reflection;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.media.MediaId;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Reflections extends JpaRepository<Reflection, ReflectionId> {

    /** Held until the transaction ends, so that who uses it at the same moment comes before or after. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Reflection r where r.id = :reflection")
    Optional<Reflection> lock(ReflectionId reflection);

    Optional<Reflection> findByMediaId(MediaId media);

    List<Reflection> findByMediaIdIn(Collection<MediaId> media);

    @Query("select r from Reflection r where r.sanctuaryId = :sanctuary and r.id in :some")
    List<Reflection> among(SanctuaryId sanctuary, Collection<ReflectionId> some);

    /** The same, held in the order of their ids. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select r from Reflection r where r.sanctuaryId = :sanctuary and r.id in :some order by r.id.value")
    List<Reflection> holdAmong(SanctuaryId sanctuary, Collection<ReflectionId> some);

    @Query("select r.id from Reflection r where r.id in :some and r.author in :subjects")
    Set<ReflectionId> ownedBy(Collection<String> subjects, Collection<ReflectionId> some);

    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select r from Reflection r where r.author in :subjects and r.permitsArt = true order by r.id.value")
    List<Reflection> holdPermitted(Collection<String> subjects);

    @Query("select r.author from Reflection r where r.id in :some")
    List<String> contributors(Collection<ReflectionId> some);

    /** Those of the house that the caller may use, or looks at whether they may be used; of dreams that are over. */
    static List<KeysetBranch> offered(SanctuaryId house, boolean screens) {
        KeysetBranch there = KeysetBranch.of(
                "r.id",
                "reflection r where r.sanctuary_id = ? and exists (select 1 from session s"
                        + " where s.id = r.session_id and s.state in ('AFTERCARE', 'CLOSED'))",
                house.value());
        return List.of(
                screens ? there.and("r.permits_any = true") : there.and("r.permits_art = true and r.cleared = true"));
    }

    @Query("""
            select r.slot from Reflection r
            where r.sessionId = :session and r.participantId = :person and r.slot is not null""")
    Set<Integer> slotsOf(SessionId session, ParticipantId person);

    /** The caller's own; of all records of theirs, of which there are few. */
    static KeysetBranch own(Caller caller) {
        return KeysetBranch.of(
                "r.id",
                "reflection r where r.participant_id in (?)",
                caller.participants().stream().map(ParticipantId::value).toList());
    }

    /** Those of one session that the caller sees, one branch for each way in which they do. */
    static List<KeysetBranch> of(SessionId session, Caller caller, Nearness near) {
        Stream<KeysetBranch> own =
                near.dreamer() == null ? Stream.of() : Stream.of(own(caller).and("r.session_id = ?", session.value()));
        Stream<KeysetBranch> shown = Stream.of(ReflectionAudience.values())
                .filter(audience -> near.over() && near.belongsTo(audience))
                .map(audience -> shown(session, audience));
        return Stream.concat(own, shown).toList();
    }

    private static KeysetBranch shown(SessionId session, ReflectionAudience audience) {
        String column = switch (audience) {
            case DREAMERS -> "shown_to_dreamers";
            case CARE -> "shown_to_care";
            case HOUSE -> "shown_to_house";
        };
        return KeysetBranch.of(
                "r.id", "reflection r where r.session_id = ? and r.%s = true".formatted(column), session.value());
    }
}
