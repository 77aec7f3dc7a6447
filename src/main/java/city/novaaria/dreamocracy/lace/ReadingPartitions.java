package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.kernel.Columns;
import city.novaaria.dreamocracy.kernel.ServerClock;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the partitions of readings a week ahead, and drops those of which nothing is to be kept any more. */
@Component
@Profile("postgres")
class ReadingPartitions {

    private static final int DAYS_AHEAD = 7;
    private static final String PREFIX = "lace_reading_";

    private static final String ALL = """
            select child.relname from pg_inherits i join pg_class child on child.oid = i.inhrelid
            where i.inhparent = 'lace_reading'::regclass and child.relname ~ '_[0-9]{8}$' order by child.relname""";

    private final JdbcClient jdbc;
    private final HowLongReadingsAreKept kept;
    private final ServerClock clock;
    private final TransactionTemplate once;

    ReadingPartitions(
            JdbcClient jdbc, HowLongReadingsAreKept kept, ServerClock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.clock = clock;
        this.once = new TransactionTemplate(transactions);
    }

    @Bean
    static RecurringTask<Void> makePartitionsTask(ReadingPartitions partitions) {
        return Tasks.recurring("make-partitions", FixedDelay.of(Duration.ofHours(6)))
                .execute((_, _) -> partitions.makeAhead());
    }

    @Bean
    static RecurringTask<Void> dropPartitionsTask(ReadingPartitions partitions) {
        return Tasks.recurring("drop-partitions", Schedules.daily(ZoneOffset.UTC, LocalTime.of(3, 0)))
                .execute((_, _) -> partitions.dropOld());
    }

    void makeAhead() {
        LocalDate today = day(clock.now());
        today.datesUntil(today.plusDays(DAYS_AHEAD)).forEach(this::make);
    }

    private void make(LocalDate day) {
        String name = PREFIX + day.format(DateTimeFormatter.BASIC_ISO_DATE);
        boolean there = jdbc.sql("select to_regclass(?) is not null")
                .param(name)
                .query(Boolean.class)
                .single();
        if (there) {
            return;
        }
        try {
            jdbc.sql("create table if not exists %s partition of lace_reading for values from ('%s') to ('%s')"
                            .formatted(name, day, day.plusDays(1)))
                    .update();
        } catch (DataAccessException busy) {
            // the rest holds some of that day already: they stay there
        }
    }

    /** A device that was on for very long still writes to the day on which it was switched on: that one stays. */
    void dropOld() {
        Instant since = kept.since(clock.now());
        Set<UUID> always = kept.always();
        List<String> old = jdbc.sql(ALL).query(String.class).list().stream()
                .filter(name -> day(name).isBefore(day(since)))
                .toList();
        for (String name : old) {
            boolean needed = jdbc.sql(
                            "select exists (select 1 from %s where received_at >= :since or session_id in (:always))"
                                    .formatted(name))
                    .param("since", Columns.time(since))
                    .param("always", always)
                    .query(Boolean.class)
                    .single();
            if (!needed) {
                drop(name);
            }
        }
    }

    /** What is written meanwhile waits for it, as long as it waits itself: where it cannot have the table, it comes another night. */
    private void drop(String name) {
        try {
            once.executeWithoutResult(_ -> {
                jdbc.sql("set local lock_timeout = '1s'").update();
                jdbc.sql("drop table " + name).update();
            });
        } catch (DataAccessException busy) {
            // another night
        }
    }

    private static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static LocalDate day(String name) {
        return LocalDate.parse(name.substring(PREFIX.length()), DateTimeFormatter.BASIC_ISO_DATE);
    }
}
