package city.novaaria.dreamocracy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In production, refuses to start with what is only good for trying the service out, and says which. */
@Configuration(proxyBeanMethods = false)
@Profile("production")
class ProductionGuard {

    private static final Set<String> WELL_KNOWN = Set.of("", "dreamocracy", "postgres", "password", "nova-aria");
    private static final int SHORTEST_KEY = 32;
    private static final Set<String> WRITE_THROUGH = Set.of("fsync", "full_page_writes", "synchronous_commit");

    /** Looks at the settings before anything is built from them. */
    @Bean
    static BeanFactoryPostProcessor safeSettings(Environment environment) {
        return _ -> {
            List<String> unsafe = unsafe(environment);
            if (!unsafe.isEmpty()) {
                throw new IllegalStateException("The profile production refuses to start: " + String.join("; ", unsafe)
                        + ". The README's table of settings says what each of them takes.");
            }
        };
    }

    /** Looks into the database before the first request is served. */
    @Bean
    SmartInitializingSingleton noDemoCommunity(JdbcClient jdbc) {
        return () -> {
            if (jdbc.sql("select count(*) from demo_community")
                            .query(Long.class)
                            .single()
                    > 0) {
                throw new IllegalStateException("The profile production refuses to start: the demo community is in the"
                        + " database. Use a database that it was never loaded into.");
            }
        };
    }

    /** G2: what is acknowledged outlives a crash only where the server writes it through. */
    @Bean
    SmartInitializingSingleton durableDatabase(JdbcClient jdbc) {
        return () -> {
            List<String> off = jdbc.sql("select name from pg_settings where name in (:names) and setting = 'off'")
                    .param("names", WRITE_THROUGH)
                    .query(String.class)
                    .list();
            if (!off.isEmpty()) {
                throw new IllegalStateException("The profile production refuses to start: PostgreSQL may lose what was"
                        + " acknowledged, because these are off: " + String.join(", ", off)
                        + ". Switch them on in its configuration.");
            }
        };
    }

    static List<String> unsafe(Environment environment) {
        List<String> unsafe = new ArrayList<>();
        if (Arrays.asList(environment.getActiveProfiles()).contains("demo")) {
            unsafe.add("the profile demo is active, with its people and its clock");
        }
        String url = environment.getProperty("spring.datasource.url", "");
        if (!url.startsWith("jdbc:postgresql:")) {
            unsafe.add("spring.datasource.url names no PostgreSQL database (H2 is for trying out)");
        }
        if (WELL_KNOWN.contains(environment.getProperty("spring.datasource.password", ""))) {
            unsafe.add("spring.datasource.password is empty or well known");
        }
        if (environment.getProperty("dreamocracy.identity.issuer", "").isBlank()) {
            unsafe.add("dreamocracy.identity.issuer is missing: nobody could sign in");
        }
        String cursorKey = environment.getProperty("dreamocracy.http.cursor-key", "");
        if (cursorKey.length() < SHORTEST_KEY || WELL_KNOWN.contains(cursorKey)) {
            unsafe.add("dreamocracy.http.cursor-key is missing or shorter than " + SHORTEST_KEY + " characters");
        }
        return unsafe;
    }
}
