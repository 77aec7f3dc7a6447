package city.novaaria.dreamocracy.lists;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whoever follows the cursors meets everything once, newest first, also what is in two branches, and also while the list
 * grows.
 *
 * <p>oda works at two of three houses. Every third person is known at both, and oda has an enrollment in every fourth session.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PageWalks {

    private static final long ROWS = 100;
    private static final OffsetDateTime START = OffsetDateTime.parse("2150-01-01T00:00:00Z");
    private static final UUID ODA = GrownCity.row(9_999);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private long newest = ROWS;

    @BeforeAll
    void settle() {
        for (int house = 0; house < 3; house++) {
            jdbc.update("""
                    insert into sanctuary (id, name, city, time_zone, age_of_majority, policy_profile, state,
                        created_at, version)
                    values (?, 'House', 'Nova Aria', 'Europe/Vienna', 18, 'nova-aria', 'OPEN', current_timestamp, 0)""", house(house));
            jdbc.update(
                    "insert into chamber (id, sanctuary_id, name, berths, version) values (?, ?, 'Pool', 9, 0)",
                    house(house),
                    house(house));
            if (house < 2) {
                jdbc.update("""
                        insert into crew (id, sanctuary_id, subject, display_name, role, lay, unaffiliated, live_key,
                            version)
                        values (?, ?, 'oda', 'Oda', 'ORGANIZER', false, false, 'oda', 0)""", house(house), house(house));
            }
        }
        person(ODA, 2, "oda");
        LongStream.rangeClosed(1, ROWS).forEach(this::add);
    }

    @Test
    void participantsAreMetOnce() {
        List<UUID> expected = expected("""
                select participant_id as id from participant_known_at where sanctuary_id in (?, ?)
                union select id from participant where subject = 'oda'""");
        assertThat(walk("/participants?limit=7")).isEqualTo(expected).hasSizeGreaterThan(60);
    }

    @Test
    void sessionsAreMetOnce() {
        String visible = """
                select id from session where sanctuary_id in (?, ?)
                union select session_id from enrollment where participant_id = '%s'""".formatted(ODA);
        List<UUID> expected = expected(visible);
        assertThat(walk("/sessions?limit=7")).isEqualTo(expected).hasSizeGreaterThan(60);
    }

    @Test
    void sessionsInStatesAndAWindowAreMetOnce() {
        List<UUID> expected = expected("""
                select s.id from session s
                where (sanctuary_id in (?, ?)
                       or exists (select 1 from enrollment e where e.session_id = s.id and e.participant_id = '%s'))
                  and state in ('OPEN', 'PLANNED') and starts_at >= timestamp with time zone '2150-01-01 20:00:00+00'""".formatted(ODA));
        assertThat(walk("/sessions?limit=3&state=OPEN&state=PLANNED&startsFrom=2150-01-01T20:00:00Z"))
                .isEqualTo(expected)
                .hasSizeGreaterThan(30);
    }

    @Test
    void sessionsInTheOrderOfTheirStartAreMetOnce() {
        List<UUID> expected = jdbc.queryForList("""
                select id from session where sanctuary_id in (?, ?)
                    or id in (select session_id from enrollment where participant_id = ?)
                order by starts_at, id""", UUID.class, house(0), house(1), ODA);
        String until = START.plusHours(newest + 1).toInstant().toString();
        assertThat(walk("/sessions?limit=7&sort=SOONEST_FIRST&startsTo=" + until))
                .isEqualTo(expected)
                .hasSizeGreaterThan(60);
    }

    /** What the list should show now, asked in the plain way. */
    private List<UUID> expected(String visible) {
        return jdbc.queryForList(
                "select id from (" + visible + ") visible order by id desc", UUID.class, house(0), house(1));
    }

    /** One more row of each list comes into being before every page. */
    private List<UUID> walk(String list) {
        List<UUID> met = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = Client.at(port).as("oda").get(list + cursor).mustBe(200);
            page.json()
                    .get("items")
                    .forEach(item -> met.add(UUID.fromString(item.get("id").asString())));
            cursor = page.json().at("/page/nextCursor").isNull() ? "" : "&cursor=" + page.at("/page/nextCursor");
            add(++newest);
        } while (!cursor.isEmpty());
        return met;
    }

    private void add(long n) {
        int house = (int) (n % 3);
        person(GrownCity.row(n), house, null);
        if (n % 9 == 0) {
            known(GrownCity.row(n), 1);
        }
        jdbc.update(
                """
                insert into session (id, sanctuary_id, chamber_id, dreamscape_id, dreamscape_version_id,
                    dreamscape_version, intensity, title, starts_at, duration_seconds, booked_until, capacity, minimum_dreamers, state,
                    version)
                select cast(? as uuid), cast(? as uuid), cast(? as uuid), dreamscape_id, id, number, intensity, 'A dream', cast(? as timestamp with time zone),
                    duration_seconds,
                    timestamp with time zone '2160-01-01 00:00:00+00', 9, 1, cast(? as varchar), 0
                from dreamscape_version where id = '01930000-0000-7000-8000-000000000411'""",
                GrownCity.row(n),
                house(house),
                house(house),
                START.plusHours(n),
                n % 2 == 0 ? "OPEN" : n % 5 == 0 ? "CANCELLED" : "PLANNED");
        if (n % 4 == 0) {
            jdbc.update("""
                    insert into enrollment (id, session_id, sanctuary_id, participant_id, state, enrolled_key,
                        enrolled_at, version)
                    values (?, ?, ?, ?, 'ENROLLED', ?, current_timestamp, 0)""", GrownCity.row(n), GrownCity.row(n), house(house), ODA, ODA);
        }
    }

    private void person(UUID id, int house, @Nullable String subject) {
        jdbc.update("""
                insert into participant (id, home_sanctuary_id, subject, display_name, birth_date, preferred_language,
                    created_at, version)
                values (?, ?, ?, 'Somebody', date '1990-01-01', 'en', current_timestamp, 0)""", id, house(house), subject);
        known(id, house);
    }

    private void known(UUID person, int house) {
        jdbc.update(
                "insert into participant_known_at (participant_id, sanctuary_id) values (?, ?)", person, house(house));
    }

    private static UUID house(int number) {
        return GrownCity.row(10_000 + number);
    }
}
