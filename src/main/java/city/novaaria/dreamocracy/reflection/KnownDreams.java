package city.novaaria.dreamocracy.reflection;

import static city.novaaria.dreamocracy.kernel.Columns.uuid;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.session.SessionState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** Reads how near the caller is to the dreams that are told of, to any number by one statement. */
@Repository
class KnownDreams {

    private static final String NEAR = """
            select s.id, s.sanctuary_id, s.state,
                (select e.participant_id from enrollment e
                 where e.session_id = s.id and e.participant_id = any (:people) and e.dreaming_since is not null
                 order by e.dreaming_since desc, e.id fetch first 1 rows only) as dreamer,
                exists (select 1 from enrollment e
                        where e.session_id = s.id and e.participant_id = any (:people) and e.live_key is not null) as dreaming,
                exists (select 1 from session_duty d
                        where d.session_id = s.id and d.crew_id = any (:crew)
                          and d.duty in ('FACILITATOR', 'ORGANIZER')) as cares
            from session s where s.id = any (:sessions)""";

    private final Rows rows;

    KnownDreams(Rows rows) {
        this.rows = rows;
    }

    Optional<Nearness> of(Caller caller, SessionId session) {
        return Optional.ofNullable(of(caller, Set.of(session.value())).get(session));
    }

    Map<SessionId, Nearness> of(Caller caller, Collection<UUID> sessions) {
        return rows
                .ask(NEAR)
                .param("people", Rows.ids(caller.participants()))
                .param("crew", Rows.uuids(caller.crewEntries()))
                .param("sessions", Rows.uuids(sessions))
                .query((row, _) -> Map.entry(new SessionId(uuid(row, "id")), near(row, caller)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Nearness near(ResultSet row, Caller caller) throws SQLException {
        SanctuaryId house = new SanctuaryId(uuid(row, "sanctuary_id"));
        UUID dreamer = row.getObject("dreamer", UUID.class);
        return new Nearness(
                house,
                SessionState.valueOf(row.getString("state")),
                dreamer == null ? null : new ParticipantId(dreamer),
                row.getBoolean("dreaming"),
                row.getBoolean("cares"),
                caller.worksAt(house));
    }
}
