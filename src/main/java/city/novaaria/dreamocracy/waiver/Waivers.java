package city.novaaria.dreamocracy.waiver;

import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.session.PlannedSession;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * A waiver is visible to the person whom it is about, and to crew as far as they may read why the rule objects: all of
 * them, those who look after people, or nobody.
 */
interface Waivers extends JpaRepository<Waiver, WaiverId> {

    String VISIBLE = """
             from Waiver w
            where w.id = :id
              and (w.participantId in :selves
                   or (w.disclosure = STAFF and w.sanctuaryId in :houses)
                   or (w.disclosure = RESTRICTED and w.sanctuaryId in :caredFor))""";

    default Waiver visible(Caller caller, WaiverId id) {
        return visible(id, caller.participants(), caller.sanctuaries(), caredFor(caller))
                .orElseThrow(Refused::notFound);
    }

    /** Where a visible waiver counts, without loading it: it is loaded once its session is held. */
    default SessionId sessionOfVisible(Caller caller, WaiverId id) {
        return sessionOfVisible(id, caller.participants(), caller.sanctuaries(), caredFor(caller))
                .orElseThrow(Refused::notFound);
    }

    @Query("select w" + VISIBLE)
    Optional<Waiver> visible(
            WaiverId id,
            Collection<ParticipantId> selves,
            Collection<SanctuaryId> houses,
            Collection<SanctuaryId> caredFor);

    @Query("select w.sessionId" + VISIBLE)
    Optional<SessionId> sessionOfVisible(
            WaiverId id,
            Collection<ParticipantId> selves,
            Collection<SanctuaryId> houses,
            Collection<SanctuaryId> caredFor);

    /** Those that are asked for or count, unless they have expired, of one person, or of everybody together. */
    List<Waiver> findBySessionIdAndRuleAndParticipantIdAndLiveKeyIsNotNull(
            SessionId session, String rule, @Nullable ParticipantId person);

    /** What ethicists refused or revoked of that rule in the session for one of these people or for everybody, latest first. */
    @Query("""
            select w from Waiver w
            where w.sessionId = :session and w.rule = :rule and w.waivedBy in (ETHICIST, BOARD)
              and (w.state = DENIED or (w.state = REVOKED and w.takenBack = false))
              and (:anybody = true or w.participantId is null or w.participantId in :people)
            order by w.id desc""")
    List<Waiver> refused(
            SessionId session, String rule, boolean anybody, Collection<ParticipantId> people, Limit limit);

    List<Waiver> findBySessionIdAndLiveKeyIsNotNull(SessionId session);

    /** Where the caller looks after people. */
    static Set<SanctuaryId> caredFor(Caller caller) {
        return caller.sanctuariesAs(Role.FACILITATOR, Role.ORGANIZER, Role.ETHICIST);
    }

    /** A list of those in one session that the caller may know. */
    static List<KeysetBranch> branches(Caller caller, PlannedSession session) {
        KeysetBranch all = KeysetBranch.of(
                "id", "waiver where session_id = ?", session.id().value());
        Stream<KeysetBranch> own = caller.participants().stream()
                .map(ParticipantId::value)
                .map(self -> all.and("participant_id = ?", self));
        Stream<KeysetBranch> told = Stream.of(
                        caller.worksAt(session.sanctuaryId()) ? Disclosure.STAFF : null,
                        caredFor(caller).contains(session.sanctuaryId()) ? Disclosure.RESTRICTED : null)
                .flatMap(Stream::ofNullable)
                .map(disclosure -> all.and("disclosure = ?", disclosure.name()));
        return Stream.concat(own, told).toList();
    }
}
