package city.novaaria.dreamocracy.lace;

import static city.novaaria.dreamocracy.kernel.Columns.time;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.lace.NewReadings.NewReading;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** What devices measured: many rows by one statement, each once, and never as entities. */
@Repository
class LaceReadings {

    /** A clock that is further from ours is not believed. */
    private static final Duration NEAR = Duration.ofMinutes(5);

    /** Looked through at a time for where the next gap is. */
    private static final int AHEAD = 2 * NewReadings.MOST;

    private static final String OPEN = """
            insert into lace_boot (device_id, boot_id, opened_on, contiguous_seq, refused)
            select cast(? as uuid), cast(? as uuid), cast(? as date), 0, 0
            where not exists (select 1 from lace_boot where device_id = ? and boot_id = ?)""";

    private static final String HOLD =
            "select opened_on, contiguous_seq, refused from lace_boot where device_id = ? and boot_id = ? for update";

    /** Each is looked up by the whole key: with any(...) H2 walks through all of the boot. */
    private static final String KNOWN = """
            select stored.seq from unnest(cast(? as bigint array)) as sent (seq) join lace_reading stored
                on stored.opened_on = ? and stored.device_id = ? and stored.boot_id = ? and stored.seq = sent.seq
            union all
            select refused.seq from unnest(cast(? as bigint array)) as sent (seq) join lace_refused_reading refused
                on refused.device_id = ? and refused.boot_id = ? and refused.seq = sent.seq""";

    /** Whoever is out of the dream by then is not measured. */
    private static final String STORE = """
            insert into lace_reading (opened_on, device_id, boot_id, seq, enrollment_id, session_id, kind, amount,
                measured_at, received_at, believed)
            select cast(? as date), cast(? as uuid), cast(? as uuid), sent.seq, e.id, e.session_id, sent.kind, sent.amount,
                sent.measured_at, cast(? as timestamp(3) with time zone), sent.believed
            from unnest(cast(? as bigint array), cast(? as varchar array), cast(? as double precision array),
                    cast(? as timestamp(3) with time zone array), cast(? as boolean array))
                as sent (seq, kind, amount, measured_at, believed)
            join enrollment e on e.id = ? and e.state = 'DREAMING'""";

    private static final String NEXT = """
            (select seq from lace_reading
            where opened_on = ? and device_id = ? and boot_id = ? and seq > ? order by seq fetch first %1$d rows only)
            union all
            (select seq from lace_refused_reading
            where device_id = ? and boot_id = ? and seq > ? order by seq fetch first %1$d rows only)""".formatted(AHEAD);

    private static final String REFUSE = """
            insert into lace_refused_reading (device_id, boot_id, seq)
            select cast(? as uuid), cast(? as uuid), sent.seq from unnest(cast(? as bigint array)) as sent (seq)""";

    private static final String PASS =
            "delete from lace_refused_reading where device_id = ? and boot_id = ? and seq <= ?";

    private static final String CLOSE =
            "update lace_boot set contiguous_seq = ?, refused = refused + ? where device_id = ? and boot_id = ?";

    private final JdbcClient jdbc;

    LaceReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One start of a device, held: what it sends is written one after the other. */
    record Boot(LaceDeviceId device, UUID id, LocalDate openedOn, long contiguous, long refused) {}

    Boot hold(LaceDeviceId device, UUID boot, Instant at) {
        jdbc.sql(OPEN)
                .params(device.value(), boot, at.atOffset(ZoneOffset.UTC).toLocalDate(), device.value(), boot)
                .update();
        return jdbc.sql(HOLD)
                .params(device.value(), boot)
                .query((row, _) -> new Boot(
                        device,
                        boot,
                        row.getObject("opened_on", LocalDate.class),
                        row.getLong("contiguous_seq"),
                        row.getLong("refused")))
                .single();
    }

    /** Which of these have come before, whether or not they were kept. */
    Set<Long> known(Boot boot, Collection<Long> seqs) {
        Set<Long> known = new HashSet<>();
        List<Long> ahead = new ArrayList<>();
        seqs.forEach(seq -> (seq <= boot.contiguous() ? known : ahead).add(seq));
        UUID device = boot.device().value();
        if (!ahead.isEmpty()) {
            known.addAll(jdbc.sql(KNOWN)
                    .params(numbers(ahead), boot.openedOn(), device, boot.id(), numbers(ahead), device, boot.id())
                    .query(Long.class)
                    .list());
        }
        return known;
    }

    static boolean believed(NewReading reading, Instant at) {
        return Duration.between(reading.at(), at).abs().compareTo(NEAR) <= 0;
    }

    /** All of them, or none when the wearer is out of the dream. */
    int store(Boot boot, List<NewReading> readings, EnrollmentId wearer, Instant at) {
        return jdbc.sql(STORE)
                .params(
                        boot.openedOn(),
                        boot.device().value(),
                        boot.id(),
                        time(at),
                        numbers(readings.stream().map(NewReading::seq).toList()),
                        new SqlArrayValue(
                                "varchar",
                                readings.stream().map(one -> one.kind().name()).toArray()),
                        new SqlArrayValue(
                                "float8",
                                readings.stream().map(NewReading::value).toArray()),
                        new SqlArrayValue(
                                "timestamptz",
                                readings.stream().map(one -> time(one.at())).toArray()),
                        new SqlArrayValue(
                                "bool",
                                readings.stream().map(one -> believed(one, at)).toArray()),
                        wearer.value())
                .update();
    }

    /** Up to where all have come, with these. */
    long contiguous(Boot boot, Set<Long> received) {
        long reached = skip(received, boot.contiguous());
        Set<Long> all = new HashSet<>(received);
        UUID device = boot.device().value();
        all.addAll(jdbc.sql(NEXT)
                .params(boot.openedOn(), device, boot.id(), reached, device, boot.id(), reached)
                .query(Long.class)
                .list());
        return skip(all, reached);
    }

    private static long skip(Set<Long> known, long reached) {
        long up = reached;
        while (known.contains(up + 1)) {
            up++;
        }
        return up;
    }

    /** Numbers beyond a gap are remembered until it is filled. */
    void close(Boot boot, long contiguous, Collection<Long> refused) {
        UUID device = boot.device().value();
        if (boot.refused() > 0 && contiguous > boot.contiguous()) {
            jdbc.sql(PASS).params(device, boot.id(), contiguous).update();
        }
        List<Long> ahead = refused.stream().filter(seq -> seq > contiguous).toList();
        if (!ahead.isEmpty()) {
            jdbc.sql(REFUSE).params(device, boot.id(), numbers(ahead)).update();
        }
        jdbc.sql(CLOSE).params(contiguous, refused.size(), device, boot.id()).update();
    }

    private static Object numbers(Collection<Long> numbers) {
        return new SqlArrayValue("int8", numbers.toArray());
    }
}
