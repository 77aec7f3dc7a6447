package city.novaaria.dreamocracy.support;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.transform.QueryTransformer;
import net.ttddyy.dsproxy.transform.TransformInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows each SQL statement and each commit of a marked request as a step, and can hold the request before one of them.
 *
 * <p>It can also take guards away, to see that a race finds what they prevent: row locks are cut out of the statements,
 * and the comparison of versions is made to succeed always.
 */
@TestConfiguration(proxyBeanMethods = false)
public class Steps {

    public static final String HEADER = "X-Race";

    @Bean
    static Control control() {
        return new Control();
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static OncePerRequestFilter marking(Control control) {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                String name = request.getHeader(HEADER);
                if (name == null) {
                    chain.doFilter(request, response);
                    return;
                }
                control.begin(name);
                try {
                    chain.doFilter(request, response);
                } finally {
                    control.end();
                }
            }
        };
    }

    /** One request on its way. */
    public static final class Walk {

        private final int holdBefore;
        private final boolean breaks;
        private final CountDownLatch held = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);
        private final List<String> statements = new CopyOnWriteArrayList<>();
        private volatile String heldBefore = "";

        Walk(int holdBefore, boolean breaks) {
            this.holdBefore = holdBefore;
            this.breaks = breaks;
        }

        public boolean awaitHeld(long millis) throws InterruptedException {
            return held.await(millis, TimeUnit.MILLISECONDS);
        }

        public void release() {
            goOn.countDown();
        }

        public int steps() {
            return statements.size();
        }

        /** What each step does, in their order. */
        public List<String> statements() {
            return List.copyOf(statements);
        }

        public String heldBefore() {
            return heldBefore;
        }

        private void step(String statement) {
            statements.add(statement);
            if (statements.size() == holdBefore) {
                heldBefore = statement.substring(0, Math.min(statement.length(), 120));
                held.countDown();
                if (breaks) {
                    throw new IllegalStateException("the database went away");
                }
                try {
                    if (!goOn.await(20, TimeUnit.SECONDS)) {
                        throw new IllegalStateException("a held request was never released");
                    }
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    /** Holds and releases requests, and takes guards away. */
    public static final class Control implements QueryExecutionListener, MethodExecutionListener, QueryTransformer {

        private static final Pattern LOCKS =
                Pattern.compile("(?i)\\s+for (no key update|key share|update|share)(\\s+of\\s+[\\w,\\s]+)?");
        private static final Pattern VERSIONS = Pattern.compile("(?i)\\band ((?:\\w+\\.)?version)=\\?");

        private static final Pattern WORD = Pattern.compile("\\w+");
        /** Views, behind which other tables stand, and clocks. */
        private static final Set<String> MORE_THAN_A_TABLE =
                Set.of("caller", "server_time", "now", "clock_timestamp", "current_timestamp", "localtimestamp");

        private static final ThreadLocal<@Nullable Walk> CURRENT = new ThreadLocal<>();
        private final Map<String, Walk> walks = new ConcurrentHashMap<>();
        private volatile @Nullable Set<String> writtenByOthers;
        private volatile boolean withoutLocks;
        private volatile boolean withoutVersions;

        public Walk expect(String name, int holdBefore) {
            return put(name, new Walk(holdBefore, false));
        }

        /** The request fails at this step instead of being held. */
        public Walk expectToBreak(String name, int before) {
            return put(name, new Walk(before, true));
        }

        /** Adds the tables to which whatever is no marked request writes from now on, until it is told something else. */
        public void tellWhatOthersWrite(@Nullable Set<String> tables) {
            writtenByOthers = tables;
        }

        /**
         * Whether it may make a difference if others do their work before a statement or after it: not when it only reads tables to
         * which others do not write, never waits, and does not look at the clock.
         */
        public static boolean matters(String statement, Set<String> writtenByOthers) {
            return !statement.startsWith("select", statement.startsWith("(") ? 1 : 0)
                    || LOCKS.matcher(statement).find()
                    || WORD.matcher(statement)
                            .results()
                            .map(word -> word.group().toLowerCase(Locale.ROOT))
                            .anyMatch(word -> MORE_THAN_A_TABLE.contains(word) || writtenByOthers.contains(word));
        }

        private Walk put(String name, Walk walk) {
            walks.put(name, walk);
            return walk;
        }

        public void takeGuardsAway(boolean locks, boolean versions) {
            withoutLocks = locks;
            withoutVersions = versions;
        }

        private void begin(String name) {
            CURRENT.set(walks.get(name));
        }

        private void end() {
            CURRENT.remove();
        }

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            Walk walk = CURRENT.get();
            if (walk != null && !queries.isEmpty()) {
                walk.step(queries.getFirst().getQuery());
                return;
            }
            Set<String> written = writtenByOthers;
            if (written != null) {
                queries.forEach(query -> written.addAll(WrittenTables.Writes.tables(query.getQuery())));
            }
        }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            // a step begins before its statement; what comes after belongs to the next one
        }

        @Override
        public void beforeMethod(MethodExecutionContext call) {
            Walk walk = CURRENT.get();
            if (walk != null && call.getMethod().getName().equals("commit")) {
                walk.step("commit");
            }
        }

        @Override
        public void afterMethod(MethodExecutionContext call) {
            // see afterQuery
        }

        @Override
        public String transformQuery(TransformInfo statement) {
            String sql = statement.getQuery();
            if (withoutLocks) {
                sql = LOCKS.matcher(sql).replaceAll("");
            }
            if (withoutVersions) {
                sql = VERSIONS.matcher(sql).replaceAll("and ($1=? or true)");
            }
            return sql;
        }
    }
}
