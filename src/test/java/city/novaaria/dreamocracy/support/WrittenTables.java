package city.novaaria.dreamocracy.support;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** Knows which tables were written to, so that a context's database can be brought back cheaply. */
@TestConfiguration(proxyBeanMethods = false)
public class WrittenTables {

    @Bean
    static Writes writes() {
        return new Writes();
    }

    /** The demo community as it was when it was just loaded. */
    @Bean
    @Lazy
    static DatabaseCopy justLoaded(DataSource database, Writes writes) {
        return new DatabaseCopy(database, writes, "just_loaded");
    }

    /** Reads from every statement which tables it writes to. */
    public static final class Writes implements QueryExecutionListener {

        private static final Pattern WRITING = Pattern.compile(
                "\\b(?:insert\\s+into|merge\\s+into|update|delete\\s+from)\\s+(?:public\\.)?(\\w+)",
                Pattern.CASE_INSENSITIVE);

        private final List<Set<String>> followers = new CopyOnWriteArrayList<>();
        private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

        /** The tables that are written to from now on; whoever asked may empty it. */
        Set<String> follow() {
            Set<String> written = ConcurrentHashMap.newKeySet();
            followers.add(written);
            return written;
        }

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            for (QueryInfo query : queries) {
                Set<String> tables = known.computeIfAbsent(query.getQuery(), Writes::tables);
                if (!tables.isEmpty()) {
                    followers.forEach(written -> written.addAll(tables));
                }
            }
        }

        static Set<String> tables(String query) {
            return WRITING.matcher(query)
                    .results()
                    .map(writing -> writing.group(1).toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            // known before, so that a statement that fails halfway is known, too
        }
    }
}
