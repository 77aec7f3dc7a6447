package city.novaaria.dreamocracy.support;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** What looks on, and holds up or counts, in every test with a running service, on whatever database. */
@TestConfiguration(proxyBeanMethods = false)
@Import({
    CountedStatements.class,
    HeardEvents.class,
    NoEventIsLost.class,
    Steps.class,
    WatchedDataSource.class,
    WrittenTables.class
})
class Onlookers {}
