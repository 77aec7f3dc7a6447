package city.novaaria.dreamocracy.session;

import static city.novaaria.dreamocracy.kernel.Columns.instant;
import static city.novaaria.dreamocracy.kernel.Columns.time;
import static city.novaaria.dreamocracy.kernel.Columns.uuid;

import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import city.novaaria.dreamocracy.session.Booking.Span;
import city.novaaria.dreamocracy.session.Occupancy.Claim;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** When something else than a session needs chambers, or people of the crew: one statement, however many say so. */
@Component
class Claims {

    private final Rows rows;
    private final List<ClaimSource> sources;

    Claims(Rows rows, ObjectProvider<ClaimSource> sources) {
        this.rows = rows;
        this.sources = sources.stream().toList();
    }

    /** What needs one of these chambers, or of these people, by subject, at some time of that; soonest first. */
    List<Claim> of(Collection<ChamberId> chambers, Collection<String> subjects, Span wanted) {
        return sources.isEmpty()
                ? List.of()
                : rows.ask("select * from (" + union(ClaimSource::claims)
                                + ") c where (c.chamber_id = any (?) or c.subject = any (?))"
                                + " and c.starts_at < ? and c.ends_at > ? order by c.starts_at")
                        .params(Rows.ids(chambers), Rows.texts(subjects), time(wanted.to()), time(wanted.from()))
                        .query((row, _) -> claim(row))
                        .list();
    }

    /** Those of these houses in which any of it is not over by then. */
    Set<SanctuaryId> housesWith(Collection<SanctuaryId> houses, Instant at) {
        return sources.isEmpty()
                ? Set.of()
                : rows.ask(union(ClaimSource::housesWithClaims))
                        .params(sources.stream()
                                .flatMap(_ -> Stream.of(Rows.ids(houses), time(at)))
                                .toList())
                        .query((row, _) -> new SanctuaryId(uuid(row, "id")))
                        .set();
    }

    private String union(Function<ClaimSource, String> part) {
        return sources.stream().map(part).collect(Collectors.joining(" union all "));
    }

    private static Claim claim(ResultSet row) throws SQLException {
        UUID chamber = row.getObject("chamber_id", UUID.class);
        return new Claim(
                uuid(row, "id"),
                Claim.Kind.valueOf(row.getString("kind")),
                chamber == null ? null : new ChamberId(chamber),
                row.getString("subject"),
                new SanctuaryId(uuid(row, "sanctuary_id")),
                instant(row, "starts_at"),
                instant(row, "ends_at"));
    }
}
