package city.novaaria.dreamocracy.support;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts every SQL statement of a request that reaches the database; each one of a JDBC batch counts. */
@TestConfiguration(proxyBeanMethods = false)
public class CountedStatements {

    @Bean
    static StatementCount statementCount() {
        return new StatementCount();
    }

    /** How many statements there were since the last reset. */
    public static final class StatementCount implements QueryExecutionListener {

        /** What the service does by the clock, and for streams, comes in between when it wants, and belongs to no request. */
        private static final List<String> BESIDE =
                List.of("scheduling-", "session-events", "session-log", "hear-others");

        private final AtomicInteger statements = new AtomicInteger();

        public void reset() {
            statements.set(0);
        }

        public int statements() {
            return statements.get();
        }

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            if (BESIDE.stream().anyMatch(Thread.currentThread().getName()::startsWith)) {
                return;
            }
            statements.addAndGet(execution.isBatch() ? execution.getBatchSize() : queries.size());
        }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            // counted before, so that a statement that fails counts, too
        }
    }
}
