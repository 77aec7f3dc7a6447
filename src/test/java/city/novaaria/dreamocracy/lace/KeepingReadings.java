package city.novaaria.dreamocracy.lace;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.kernel.ServerClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was measured goes when no house keeps it any more, and not before. */
abstract class KeepingReadings {

    private static final UUID DEVICE = UUID.fromString("01930000-0000-7000-8000-000000000a01");

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ServerClock clock;

    @Autowired
    private EndReadingsDaily daily;

    @Autowired
    private ObjectProvider<ReadingPartitions> partitions;

    @AfterEach
    void nothingIsLeft() {
        jdbc.update("delete from lace_reading");
        jdbc.update("delete from lace_boot");
    }

    @Test
    void readingsGoAfterTheLongestTimeThatAHouseKeepsThem() {
        Instant now = clock.now();
        UUID old = opened(now.minus(Duration.ofDays(92)));
        UUID lasting = opened(now.minus(Duration.ofDays(93)));
        UUID young = opened(now.minus(Duration.ofDays(89)));
        measured(old, 1, now.minus(Duration.ofDays(92)));
        measured(lasting, 1, now.minus(Duration.ofDays(93)));
        measured(lasting, 2, now.minus(Duration.ofDays(2)));
        measured(young, 1, now.minus(Duration.ofDays(89)));

        daily.everyNight();

        assertThat(jdbc.queryForList("select seq from lace_reading order by seq", Long.class))
                .containsExactly(1L, 2L);
        assertThat(jdbc.queryForList("select boot_id from lace_boot", UUID.class))
                .containsExactlyInAnyOrder(lasting, young);
    }

    @Test
    void wholeDaysAreDroppedUnlessADeviceThatIsStillOnWritesToThem() {
        ReadingPartitions ofPostgres = partitions.getIfAvailable();
        if (ofPostgres == null) {
            return;
        }
        Instant now = clock.now();
        List<Instant> days =
                List.of(now.minus(Duration.ofDays(93)), now.minus(Duration.ofDays(92)), now.minus(Duration.ofDays(20)));
        days.forEach(this::partition);
        measured(opened(days.get(0)), 1, days.get(0));
        measured(opened(days.get(1)), 1, now);
        try {
            ofPostgres.makeAhead();
            ofPostgres.dropOld();

            assertThat(days.stream().map(this::isThere)).containsExactly(false, true, true);
            assertThat(isThere(now.plus(Duration.ofDays(6)))).isTrue();
        } finally {
            days.forEach(day -> jdbc.execute("drop table if exists " + name(day)));
        }
    }

    /** The logs of the devices are kept until what happened there is closed. */
    @Test
    void whatIsLookedIntoIsKept() {
        Instant old = clock.now().minus(Duration.ofDays(92));
        UUID incident = UUID.randomUUID();
        jdbc.update("""
                insert into incident (id, sanctuary_id, session_id, origin, emergency, conduct, state, provisional, severity,
                    relatedness, reported_at, unanticipated, version)
                select ?, sanctuary_id, id, 'REPORT', false, false, 'CONTAINED', false, 'S2', 'POSSIBLE', ?, false, 0
                from session order by id fetch first 1 rows only""", incident, old.atOffset(ZoneOffset.UTC));
        UUID boot = opened(old);
        measured(boot, 1, old);
        measured(boot, 2, old);
        jdbc.update(
                "update lace_reading set session_id = (select session_id from incident where id = ?) where seq = 2",
                incident);
        ReadingPartitions ofPostgres = partitions.getIfAvailable();
        try {
            daily.everyNight();
            assertThat(jdbc.queryForList("select seq from lace_reading", Long.class))
                    .containsExactly(2L);
            if (ofPostgres != null) {
                jdbc.update("delete from lace_reading");
                partition(old);
                measured(boot, 2, old);
                jdbc.update(
                        "update lace_reading set session_id = (select session_id from incident where id = ?)",
                        incident);
                ofPostgres.dropOld();
                assertThat(isThere(old)).isTrue();
            }

            jdbc.update(
                    "update incident set state = 'CLOSED', lead = 'bram', investigating_since = reported_at where id = ?",
                    incident);
            daily.everyNight();
            assertThat(jdbc.queryForObject("select count(*) from lace_reading", Long.class))
                    .isZero();
        } finally {
            jdbc.update("delete from incident where id = ?", incident);
            if (ofPostgres != null) {
                jdbc.execute("drop table if exists " + name(old));
            }
        }
    }

    private void partition(Instant day) {
        LocalDate date = LocalDate.ofInstant(day, ZoneOffset.UTC);
        jdbc.execute("create table %s partition of lace_reading for values from ('%s') to ('%s')"
                .formatted(name(day), date, date.plusDays(1)));
    }

    private boolean isThere(Instant day) {
        return Boolean.TRUE.equals(jdbc.queryForObject("select to_regclass(?) is not null", Boolean.class, name(day)));
    }

    private static String name(Instant day) {
        return "lace_reading_" + LocalDate.ofInstant(day, ZoneOffset.UTC).format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private UUID opened(Instant at) {
        UUID boot = UUID.randomUUID();
        jdbc.update(
                "insert into lace_boot (device_id, boot_id, opened_on, contiguous_seq, refused) values (?, ?, ?, 0, 0)",
                DEVICE,
                boot,
                LocalDate.ofInstant(at, ZoneOffset.UTC));
        return boot;
    }

    private void measured(UUID boot, int seq, Instant at) {
        jdbc.update("""
                insert into lace_reading (opened_on, device_id, boot_id, seq, enrollment_id, session_id, kind, amount,
                    measured_at, received_at, believed)
                select opened_on, device_id, boot_id, ?, device_id, device_id, 'SYNCHRONY', 0.5, ?, ?, true
                from lace_boot where boot_id = ?""", seq, at.atOffset(ZoneOffset.UTC), at.atOffset(ZoneOffset.UTC), boot);
    }
}
