package city.novaaria.dreamocracy.lists;

import java.sql.Array;
import java.util.ArrayList;
import java.util.List;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Remembers every statement that reaches the database, with the values that came along. */
@TestConfiguration(proxyBeanMethods = false)
class RecordedStatements {

    @Bean
    static Recording recording() {
        return new Recording();
    }

    /** One statement as it was sent. */
    record Sent(String sql, List<Object> values) {

        /** The same with another value wherever the old one stood. */
        Sent with(Object old, Object other) {
            return new Sent(
                    sql,
                    values.stream()
                            .map(value -> value.equals(old) ? other : value)
                            .toList());
        }
    }

    /** What was sent since it was last taken. */
    static final class Recording implements QueryExecutionListener {

        private final List<Sent> sent = new ArrayList<>();

        synchronized List<Sent> take() {
            List<Sent> taken = List.copyOf(sent);
            sent.clear();
            return taken;
        }

        @Override
        public synchronized void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            for (QueryInfo query : queries) {
                for (List<ParameterSetOperation> values : query.getParametersList()) {
                    sent.add(new Sent(
                            query.getQuery(),
                            values.stream()
                                    .map(value -> value.getArgs()[1])
                                    // an array is gone once the statement is closed
                                    .map(value -> value instanceof Array array ? array.toString() : value)
                                    .toList()));
                }
            }
        }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            // recorded before, so that a statement that fails is seen, too
        }
    }
}
