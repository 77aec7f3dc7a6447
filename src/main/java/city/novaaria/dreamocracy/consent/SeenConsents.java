package city.novaaria.dreamocracy.consent;

import static city.novaaria.dreamocracy.kernel.Columns.instant;
import static city.novaaria.dreamocracy.kernel.Columns.instantIfAny;
import static city.novaaria.dreamocracy.kernel.Columns.uuid;

import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.ConsentId;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads a consent to be looked at, and at what time that is, by one statement. */
@Repository
class SeenConsents {

    private static final Decision.Decisions DECISIONS = new Decision.Decisions();

    private static final String GIVEN = """
            select c.id, c.serving_id, c.enrollment_id, c.session_id, c.guardian_id, c.disclosure_sha256, c.language,
                c.status, c.decisions, c.first_served_at, c.given_at, c.valid_until, c.withdrawn_at, c.version,
                t.epoch_ms
            from consent c cross join server_time t
            where c.id = ? and coalesce(c.guardian_id, c.participant_id) = any (?)""";

    private final JdbcClient jdbc;

    SeenConsents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As it is shown, with the version of the record. */
    record Seen(ConsentView view, long version) {}

    Optional<Seen> given(ConsentId id, Caller giver) {
        return jdbc.sql(GIVEN)
                .param(id.value())
                .param(Rows.ids(giver.participants()))
                .query((row, _) -> new Seen(view(row), row.getLong("version")))
                .optional();
    }

    private static ConsentView view(ResultSet row) throws SQLException {
        UUID guardian = row.getObject("guardian_id", UUID.class);
        ConsentFacts.Standing status = ConsentFacts.Standing.valueOf(row.getString("status"));
        Instant validUntil = instant(row, "valid_until");
        List<Decision> decisions = DECISIONS.convertToEntityAttribute(row.getString("decisions"));
        return new ConsentView(
                new ConsentId(uuid(row, "id")),
                new EnrollmentId(uuid(row, "enrollment_id")),
                new SessionId(uuid(row, "session_id")),
                guardian == null ? GivenAs.SELF : GivenAs.GUARDIAN,
                guardian == null ? null : new ParticipantId(guardian),
                new ServingId(uuid(row, "serving_id")),
                row.getString("disclosure_sha256"),
                row.getString("language"),
                ConsentView.state(status, validUntil, Instant.ofEpochMilli(row.getLong("epoch_ms"))),
                Objects.requireNonNull(decisions),
                instant(row, "first_served_at"),
                instant(row, "given_at"),
                validUntil,
                instantIfAny(row, "withdrawn_at"),
                ConsentView.actions(status));
    }
}
