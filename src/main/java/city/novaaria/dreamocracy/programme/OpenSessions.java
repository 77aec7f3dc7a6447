package city.novaaria.dreamocracy.programme;

import static city.novaaria.dreamocracy.kernel.Columns.instant;
import static city.novaaria.dreamocracy.kernel.Columns.time;
import static city.novaaria.dreamocracy.kernel.Columns.uuid;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.http.SoonestFirst;
import city.novaaria.dreamocracy.http.SoonestFirst.Place;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import city.novaaria.dreamocracy.session.EnrollmentConditions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds the sessions that may be joined, in the order of their planned start.
 *
 * <p>Each house is a branch of the list, in the order of one index, and no more than a page of each is read.
 */
@Repository
class OpenSessions {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Counting, unlike a join, leaves the database no choice but to look for the review of each session that it comes to. */
    private static final String APPROVED = """
            (select count(*) from ethics_review r where r.dreamscape_version_id = s.dreamscape_version_id
                and r.state in ('APPROVED', 'APPROVED_WITH_CONDITIONS') and r.expires_at > ?) = 1""";

    private static final String OF_HOUSE =
            "session s where s.sanctuary_id = ? and s.state = 'OPEN' and s.starts_at >= ?"
                    + " and s.starts_at < ? and (s.starts_at > ? or s.id > ?)";

    /** Crew who do not accompany a session read the list of its enrollments from afar: who compares both learns nothing. */
    private static final String TAKEN = """
            case when s.sanctuary_id = any (?) and not exists (select 1 from session_duty d
                    where d.session_id = s.id and d.duty = 'FACILITATOR' and d.crew_id = any (?))
                then %s else s.taken end""".formatted(EnrollmentConditions.TAKEN_FROM_AFAR);

    private static final String SEEN = """
            select s.id, s.sanctuary_id, s.dreamscape_version_id, s.title, s.intensity, s.starts_at, s.duration_seconds,
                s.capacity - (%s) as free, s.plan_revision, s.planned_at,
                (select string_agg(d.crew_id || ' ' || d.duty, ',') from session_duty d where d.session_id = s.id) as crew
            from session s where""".formatted(TAKEN);

    private static final String ONE =
            SEEN + " s.id = ? and s.state in ('OPEN', 'CHECK_IN') and s.starts_at > ? and " + APPROVED;

    private static final String THESE = SEEN + " s.id = any (?) order by s.starts_at, s.id";

    /** Later than every session. */
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** The characters of an id. */
    private static final int ID = 36;

    private final JdbcClient jdbc;

    OpenSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which are wanted; what is null filters nothing.
     *
     * @param versions only those of these versions
     */
    record Wanted(
            Collection<SanctuaryId> houses,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Set<Intensity> intensities,
            @Nullable Collection<VersionId> versions) {

        Wanted of(Collection<VersionId> only) {
            return new Wanted(houses, from, to, intensities, only);
        }
    }

    /** At most one more than is shown. */
    List<OpenSession> page(Caller caller, Wanted wanted, SoonestFirst ask, Instant now) {
        if (wanted.houses().isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>();
        String branch = "(select s.id, s.starts_at from " + OF_HOUSE + filters(wanted) + " and " + APPROVED
                + " order by s.starts_at, s.id fetch first ? rows only)";
        String branches = wanted.houses().stream()
                .map(house -> {
                    addOfHouse(values, house, wanted, begin(wanted, ask, now));
                    values.add(time(now));
                    values.add(ask.limit() + 1);
                    return branch;
                })
                .collect(Collectors.joining(" union all "));
        List<UUID> ids = jdbc.sql(
                        "select id from (" + branches + ") place order by starts_at, id fetch first ? rows only")
                .params(values)
                .param(ask.limit() + 1)
                .query(UUID.class)
                .list();
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(THESE)
                        .param(Rows.ids(caller.sanctuaries()))
                        .param(Rows.uuids(caller.crewEntries()))
                        .param(Rows.uuids(ids))
                        .query((row, _) -> seen(row))
                        .list();
    }

    /** The versions of all that is wanted. */
    Set<VersionId> versions(Wanted wanted, Instant now) {
        if (wanted.houses().isEmpty()) {
            return Set.of();
        }
        List<Object> values = new ArrayList<>();
        String branches = wanted.houses().stream()
                .map(house -> {
                    addOfHouse(values, house, wanted, first(wanted, now));
                    return "select s.dreamscape_version_id as version_id from " + OF_HOUSE + filters(wanted);
                })
                .collect(Collectors.joining(" union "));
        return jdbc.sql(branches).params(values).query(UUID.class).list().stream()
                .map(VersionId::new)
                .collect(Collectors.toSet());
    }

    Optional<OpenSession> find(Caller caller, SessionId id, Instant now) {
        return jdbc.sql(ONE)
                .params(
                        Rows.ids(caller.sanctuaries()),
                        Rows.uuids(caller.crewEntries()),
                        id.value(),
                        time(now),
                        time(now))
                .query((row, _) -> seen(row))
                .optional();
    }

    private static String filters(Wanted wanted) {
        return (wanted.intensities() == null ? "" : " and s.intensity = any (?)")
                + (wanted.versions() == null ? "" : " and s.dreamscape_version_id = any (?)");
    }

    private static void addOfHouse(List<Object> values, SanctuaryId house, Wanted wanted, Place begin) {
        Collections.addAll(
                values,
                house.value(),
                time(begin.at()),
                time(wanted.to() == null ? NEVER : wanted.to()),
                time(begin.at()),
                begin.id());
        if (wanted.intensities() != null) {
            values.add(Rows.texts(wanted.intensities().stream().map(Enum::name).toList()));
        }
        if (wanted.versions() != null) {
            values.add(Rows.ids(wanted.versions()));
        }
    }

    /** Where the page begins; what has begun since the page before was read is passed over. */
    private static Place begin(Wanted wanted, SoonestFirst ask, Instant now) {
        Place first = first(wanted, now);
        Place after = ask.after();
        return after == null || after.at().isBefore(first.at()) ? first : after;
    }

    /** Only what is still to start. */
    private static Place first(Wanted wanted, Instant now) {
        Instant next = now.plusMillis(1);
        Instant from = wanted.from();
        return new Place(from == null || from.isBefore(next) ? next : from, BEFORE_ALL);
    }

    private static OpenSession seen(ResultSet row) throws SQLException {
        return new OpenSession(
                new SessionId(uuid(row, "id")),
                new SanctuaryId(uuid(row, "sanctuary_id")),
                new VersionId(uuid(row, "dreamscape_version_id")),
                row.getString("title"),
                Intensity.valueOf(row.getString("intensity")),
                instant(row, "starts_at"),
                Duration.ofSeconds(row.getLong("duration_seconds")),
                row.getInt("free"),
                row.getInt("plan_revision"),
                instant(row, "planned_at"),
                crew(row.getString("crew")));
    }

    /** A crew entry is one role. */
    private static Map<CrewId, Role> crew(@Nullable String text) {
        return Stream.ofNullable(text)
                .flatMap(all -> Arrays.stream(all.split(",", -1)))
                .collect(Collectors.toMap(
                        duty -> new CrewId(UUID.fromString(duty.substring(0, ID))),
                        duty -> Role.valueOf(duty.substring(ID + 1))));
    }
}
