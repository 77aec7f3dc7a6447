package city.novaaria.dreamocracy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Refuses to start with what is only good for trying the service out, and says which.
 *
 * <p>Whatever is not the demo or a test is guarded, however somebody spelt the profile that they meant.
 */
@Configuration(proxyBeanMethods = false)
@Profile("production | !(demo | test)")
class ProductionGuard {

    private static final Set<String> WELL_KNOWN = Set.of("", "dreamocracy", "postgres", "password", "nova-aria");
    private static final int SHORTEST_KEY = 32;
    private static final Set<String> ENDPOINTS = Set.of("health", "info", "prometheus");

    /** Without one of them the connection may be read on its way, or lead to somebody else. */
    private static final Pattern TRUSTED_TLS = Pattern.compile("[?&]sslmode=verify-(ca|full)(&|$)");

    private static final Pattern HOSTS = Pattern.compile("jdbc:postgresql://([^/?]*).*");
    private static final Set<String> LOCAL = Set.of("", "localhost", "127.0.0.1", "[::1]");
    private static final Set<String> EVERY_ADDRESS = Set.of("", "0.0.0.0", "::", "[::]", "*");
    private static final Set<String> WRITE_THROUGH = Set.of("fsync", "full_page_writes", "synchronous_commit");

    /** Looks at the settings before anything is built from them. */
    @Bean
    static BeanFactoryPostProcessor safeSettings(Environment environment) {
        return _ -> {
            List<String> unsafe = unsafe(environment);
            if (!unsafe.isEmpty()) {
                throw new IllegalStateException("Outside the demo this service refuses to start: "
                        + String.join("; ", unsafe) + ". The README's table of settings says what each of them takes.");
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
                throw new IllegalStateException(
                        "Outside the demo this service refuses to start: the demo community is in the"
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
                throw new IllegalStateException(
                        "Outside the demo this service refuses to start: PostgreSQL may lose what was"
                                + " acknowledged, because these are off: " + String.join(", ", off)
                                + ". Switch them on in its configuration.");
            }
        };
    }

    static List<String> unsafe(Environment environment) {
        List<String> unsafe = new ArrayList<>();
        List<String> profiles = Arrays.asList(environment.getActiveProfiles());
        if (profiles.contains("demo")) {
            unsafe.add("the profile demo is active, with its people and its clock");
        }
        if (!profiles.contains("production")) {
            unsafe.add("the profile production is not active, which brings the time-outs of the database along");
        }
        unsafe.addAll(unsafeDatabase(environment));
        String issuer = environment.getProperty("dreamocracy.identity.issuer", "");
        if (issuer.isBlank()) {
            unsafe.add("dreamocracy.identity.issuer is missing: nobody could sign in");
        } else if (!issuer.startsWith("https://") && !issuer.startsWith("http://127.0.0.1:")) {
            unsafe.add("dreamocracy.identity.issuer is not https: anybody on the way could sign in as anybody");
        }
        String cursorKey = environment.getProperty("dreamocracy.http.cursor-key", "");
        if (cursorKey.length() < SHORTEST_KEY || WELL_KNOWN.contains(cursorKey)) {
            unsafe.add("dreamocracy.http.cursor-key is missing or shorter than " + SHORTEST_KEY + " characters");
        }
        unsafe.addAll(unsafeWebhooks(environment));
        unsafe.addAll(unsafeManagement(environment));
        return unsafe;
    }

    private static List<String> unsafeDatabase(Environment environment) {
        List<String> unsafe = new ArrayList<>();
        String url = environment.getProperty("spring.datasource.url", "");
        Matcher hosts = HOSTS.matcher(url);
        boolean away = hosts.matches()
                && Arrays.stream(hosts.group(1).split(",", -1))
                        .map(host -> host.replaceFirst(":[0-9]*$", ""))
                        .anyMatch(host -> !LOCAL.contains(host));
        if (!url.startsWith("jdbc:postgresql:")) {
            unsafe.add("spring.datasource.url names no PostgreSQL database (H2 is for trying out)");
        } else if (away && !TRUSTED_TLS.matcher(url).find()) {
            unsafe.add("spring.datasource.url names a database on another machine without sslmode=verify-full");
        }
        if (WELL_KNOWN.contains(environment.getProperty("spring.datasource.password", ""))) {
            unsafe.add("spring.datasource.password is empty or well known");
        }
        return unsafe;
    }

    private static List<String> unsafeWebhooks(Environment environment) {
        List<String> unsafe = new ArrayList<>();
        Binder settings = Binder.get(environment);
        if (settings.bind("dreamocracy.webhooks.loopback", Boolean.class).orElse(false)) {
            unsafe.add("dreamocracy.webhooks.loopback is on: stewards could have this machine itself called");
        }
        boolean used = !settings.bind("dreamocracy.webhooks.hosts", Bindable.setOf(String.class))
                .orElse(Set.of())
                .isEmpty();
        if (used && environment.getProperty("dreamocracy.webhooks.key", "").length() < SHORTEST_KEY) {
            unsafe.add("dreamocracy.webhooks.key is missing or shorter than " + SHORTEST_KEY
                    + " characters, although there may be webhooks");
        }
        return unsafe;
    }

    private static List<String> unsafeManagement(Environment environment) {
        List<String> unsafe = new ArrayList<>();
        Set<String> exposed = Binder.get(environment)
                .bind("management.endpoints.web.exposure.include", Bindable.setOf(String.class))
                .orElse(Set.of());
        if (!ENDPOINTS.containsAll(exposed)) {
            unsafe.add("management.endpoints.web.exposure.include names more than health, info and prometheus");
        }
        if (EVERY_ADDRESS.contains(environment.getProperty("management.server.address", ""))) {
            unsafe.add("management.server.address is every address of this machine: name one, or leave it out");
        }
        String port = environment.getProperty("management.server.port", "");
        if (port.isBlank() || (!port.equals("0") && port.equals(environment.getProperty("server.port", "8080")))) {
            unsafe.add("management.server.port is the port of the API");
        }
        return unsafe;
    }
}
