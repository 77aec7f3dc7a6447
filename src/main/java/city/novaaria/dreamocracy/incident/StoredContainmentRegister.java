package city.novaaria.dreamocracy.incident;

import static city.novaaria.dreamocracy.kernel.Columns.uuid;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.incident.NightmareOnBoard.PartOnBoard;
import city.novaaria.dreamocracy.incident.NightmareOnBoard.Step;
import city.novaaria.dreamocracy.kernel.Columns;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers from the tables, with one statement. */
@Component
class StoredContainmentRegister implements ContainmentRegister {

    private final Rows rows;

    StoredContainmentRegister(Rows rows) {
        this.rows = rows;
    }

    @Override
    public List<NightmareOnBoard> in(SessionId session, SanctuaryId house, Caller caller) {
        Map<UUID, List<Row>> ofEach =
                rows.ask("""
                        select i.id, i.state, i.severity, i.reported_at, i.participant_id, s.role, s.action, s.signer,
                               s.signed_at,
                               (select min(c.display_name) from crew c where c.sanctuary_id = i.sanctuary_id
                                   and c.subject = coalesce(s.signer, s.not_needed_by)) as signed_by
                        from incident i left join containment_signature s on s.incident_id = i.id
                        where i.session_id = ? and i.incident_class = 'SHARED_NIGHTMARE' and not i.conduct
                            and i.state in ('TRIAGED', 'CONTAINING', 'CONTAINED')
                        order by i.id fetch first 400 rows only""").param(session.value()).query((row, _) -> Row.of(row)).list().stream()
                        .filter(row -> row.person() == null || !caller.is(new ParticipantId(row.person())))
                        .collect(Collectors.groupingBy(Row::incident, LinkedHashMap::new, Collectors.toList()));
        return ofEach.values().stream()
                .map(parts -> nightmare(parts, house, caller))
                .toList();
    }

    private static NightmareOnBoard nightmare(List<Row> parts, SanctuaryId house, Caller caller) {
        Row any = parts.getFirst();
        boolean signed = parts.stream().anyMatch(row -> caller.is(row.signer()));
        return new NightmareOnBoard(
                new IncidentId(any.incident()),
                any.state(),
                any.severity(),
                any.reportedAt(),
                Stream.of(ContainmentRole.values())
                        .map(role -> parts.stream()
                                .filter(row -> row.role() == role)
                                .findFirst()
                                .map(row -> row.part(role))
                                .orElseGet(() -> open(role, any, !signed && mayDo(role, house, caller))))
                        .toList());
    }

    /** Whoever reads a board was there, and does not judge. */
    private static boolean mayDo(ContainmentRole role, SanctuaryId house, Caller caller) {
        return role.held() != Role.ETHICIST && caller.holds(house, role.held());
    }

    private static PartOnBoard open(ContainmentRole role, Row row, boolean mayDo) {
        return new PartOnBoard(
                role,
                ContainmentTaskState.OPEN,
                null,
                null,
                null,
                row.state() == IncidentState.CONTAINED
                        ? null
                        : new Step(
                                "signContainment",
                                "POST",
                                "/api/v1/incidents/" + row.incident() + "/signatures",
                                mayDo));
    }

    /** A nightmare with the part of one role, or with none while nobody has signed. */
    private record Row(
            UUID incident,
            IncidentState state,
            Severity severity,
            Instant reportedAt,
            @Nullable UUID person,
            @Nullable ContainmentRole role,
            @Nullable ContainmentAction action,
            @Nullable String signer,
            @Nullable String signedBy,
            @Nullable Instant at) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    uuid(row, "id"),
                    IncidentState.valueOf(row.getString("state")),
                    Severity.valueOf(row.getString("severity")),
                    Columns.instant(row, "reported_at"),
                    row.getObject("participant_id", UUID.class),
                    Optional.ofNullable(row.getString("role"))
                            .map(ContainmentRole::valueOf)
                            .orElse(null),
                    Optional.ofNullable(row.getString("action"))
                            .map(ContainmentAction::valueOf)
                            .orElse(null),
                    row.getString("signer"),
                    row.getString("signed_by"),
                    Columns.instantIfAny(row, "signed_at"));
        }

        PartOnBoard part(ContainmentRole of) {
            return new PartOnBoard(
                    of,
                    action == null ? ContainmentTaskState.NOT_NEEDED : ContainmentTaskState.SIGNED,
                    action,
                    signedBy,
                    at,
                    null);
        }

        @Override
        public String toString() {
            return "Row[" + incident + ", " + role + "]";
        }
    }
}
