package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.incident.IncidentAccess.Post;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.House;
import city.novaaria.dreamocracy.session.EnrollmentConditions;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds out how somebody stands to an incident. */
@Component
class IncidentAccesses {

    private static final String WHERE_WAS =
            "select s.id, not (%1$s) as dreams from session s where s.id = any (:asked) and not (%1$s and %2$s)"
                    .formatted(
                            EnrollmentConditions.NO_PART_BY_RECORD
                                    .formatted("s.id")
                                    .replace("in (?)", "= any (:people)"),
                            SessionRegister.NOT_CREW.formatted("s.id").replace("?", ":subjects"));

    private final Incidents incidents;
    private final SessionRegister sessions;
    private final SanctuaryRegister sanctuaries;
    private final Rulings rulings;
    private final Rows rows;

    IncidentAccesses(
            Incidents incidents, SessionRegister sessions, SanctuaryRegister sanctuaries, Rulings rulings, Rows rows) {
        this.incidents = incidents;
        this.sessions = sessions;
        this.sanctuaries = sanctuaries;
        this.rulings = rulings;
        this.rows = rows;
    }

    /** Of the incident, which is held until the transaction ends; whether the caller may know of it is asked afterwards. */
    IncidentAccess held(Caller caller, IncidentId id) {
        return of(incidents.lock(id).orElseThrow(Refused::notFound), caller);
    }

    /** Of the incident as it is now. */
    IncidentAccess saved(IncidentAccess access) {
        return of(incidents.saveAndFlush(access.incident()), access.caller());
    }

    /** The numbers of the house that looks into it. */
    PolicyProfile policyOf(Incident incident) {
        return Optional.ofNullable(incident.sanctuaryId())
                .flatMap(sanctuaries::find)
                .map(House::policy)
                .orElseThrow(Refused::notFound);
    }

    /**
     * The same for all of a list, with one statement, and with none where nothing depends on it: whether the caller facilitates
     * a session or has something else to do with it makes no difference there. What may need a ruling counts as waiting for it.
     */
    Function<Incident, IncidentAccess> ofAll(Collection<Incident> incidents, Caller caller) {
        Set<SessionId> asked = incidents.stream()
                .filter(incident -> holds(incident, caller, Role.ETHICIST)
                        || (incident.isReportedBy(caller) && holds(incident, caller, Role.FACILITATOR)))
                .flatMap(incident -> Stream.ofNullable(incident.sessionId()))
                .collect(Collectors.toSet());
        Map<SessionId, Post> there = asked.isEmpty() ? Map.of() : whereWas(caller, asked);
        return incident -> {
            SessionId session = incident.sessionId();
            Post post = session == null ? Post.NONE : there.getOrDefault(session, Post.NONE);
            return new IncidentAccess(incident, caller, post, incident.needsRuling());
        };
    }

    private static boolean holds(Incident incident, Caller caller, Role role) {
        SanctuaryId house = incident.sanctuaryId();
        return house != null && caller.holds(house, role);
    }

    private Map<SessionId, Post> whereWas(Caller caller, Set<SessionId> asked) {
        return rows
                .ask(WHERE_WAS)
                .param("asked", Rows.ids(asked))
                .param("people", Rows.ids(caller.participants()))
                .param("subjects", caller.subjects())
                .query((row, _) -> Map.entry(
                        new SessionId(row.getObject("id", UUID.class)),
                        row.getBoolean("dreams") ? Post.DREAMS : Post.INVOLVED))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    IncidentAccess of(Incident incident, Caller caller) {
        return new IncidentAccess(incident, caller, post(incident, caller), rulings.isWaitedFor(incident));
    }

    private Post post(Incident incident, Caller caller) {
        SessionId id = incident.sessionId();
        SanctuaryId house = incident.sanctuaryId();
        if (id == null || house == null || !caller.worksAt(house)) {
            return Post.NONE;
        }
        return sessions.find(id).isAccompaniedBy(caller)
                ? Post.ACCOMPANIES
                : whereWas(caller, Set.of(id)).getOrDefault(id, Post.NONE);
    }
}
