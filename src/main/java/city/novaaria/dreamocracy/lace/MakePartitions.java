package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.kernel.ServerClock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes the partitions of readings a week ahead; every instance does it, and it does not matter which one is first. */
@Component
@Profile("postgres")
class MakePartitions {

    private static final int DAYS_AHEAD = 7;

    private final JdbcClient jdbc;
    private final ServerClock clock;

    MakePartitions(JdbcClient jdbc, ServerClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT6H")
    void ahead() {
        LocalDate today = clock.now().atOffset(ZoneOffset.UTC).toLocalDate();
        today.datesUntil(today.plusDays(DAYS_AHEAD)).forEach(this::make);
    }

    private void make(LocalDate day) {
        String name = "lace_reading_" + day.format(DateTimeFormatter.BASIC_ISO_DATE);
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
            // another instance makes it, or the rest holds some of that day already: they stay there
        }
    }
}
