package city.novaaria.dreamocracy.lace;

import static city.novaaria.dreamocracy.kernel.Columns.time;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.lace.NewReadings.NewReading;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** What was measured of each person in each minute, added up in the transaction in which it is stored. */
@Repository
class LaceMinutes {

    /** One row for a person, a kind and a minute: devices of different people never wait for each other. */
    private static final String ADD = """
            merge into lace_minute kept
            using (select e.session_id, e.id as enrollment_id, sent.starts_at, sent.kind, sent.readings, sent.total,
                    sent.lowest, sent.highest
                from unnest(cast(? as timestamp(3) with time zone array), cast(? as varchar array),
                        cast(? as integer array), cast(? as double precision array), cast(? as double precision array),
                        cast(? as double precision array))
                    as sent (starts_at, kind, readings, total, lowest, highest)
                join enrollment e on e.id = ? and e.state = 'DREAMING') more
            on (kept.session_id = more.session_id and kept.starts_at = more.starts_at and kept.kind = more.kind
                and kept.enrollment_id = more.enrollment_id)
            when matched then update set readings = kept.readings + more.readings, total = kept.total + more.total,
                lowest = least(kept.lowest, more.lowest), highest = greatest(kept.highest, more.highest)
            when not matched then insert
                (session_id, starts_at, kind, enrollment_id, readings, total, lowest, highest)
                values (more.session_id, more.starts_at, more.kind, more.enrollment_id, more.readings, more.total,
                    more.lowest, more.highest)""";

    private final JdbcClient jdbc;

    LaceMinutes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The minute in which something was measured, and what. */
    private record Minute(Instant startsAt, ReadingKind kind) {

        static Minute of(NewReading reading, Instant at) {
            Instant measured = LaceReadings.believed(reading, at) ? reading.at() : at;
            return new Minute(measured.truncatedTo(ChronoUnit.MINUTES), reading.kind());
        }
    }

    /** The readings were stored just now. */
    void add(List<NewReading> readings, EnrollmentId wearer, Instant at) {
        Map<Minute, DoubleSummaryStatistics> sums = readings.stream()
                .collect(Collectors.groupingBy(
                        reading -> Minute.of(reading, at), Collectors.summarizingDouble(NewReading::value)));
        List<Map.Entry<Minute, DoubleSummaryStatistics>> rows = List.copyOf(sums.entrySet());
        jdbc.sql(ADD)
                .params(
                        column("timestamptz", rows, row -> time(row.getKey().startsAt())),
                        column("varchar", rows, row -> row.getKey().kind().name()),
                        column("int4", rows, row -> (int) row.getValue().getCount()),
                        column("float8", rows, row -> row.getValue().getSum()),
                        column("float8", rows, row -> row.getValue().getMin()),
                        column("float8", rows, row -> row.getValue().getMax()),
                        wearer.value())
                .update();
    }

    private static Object column(
            String type,
            List<Map.Entry<Minute, DoubleSummaryStatistics>> rows,
            Function<Map.Entry<Minute, DoubleSummaryStatistics>, Object> value) {
        return new SqlArrayValue(type, rows.stream().map(value).toArray());
    }
}
