package city.novaaria.dreamocracy.bulkhead;

import city.novaaria.dreamocracy.http.MarkedHandlers;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

/**
 * Pools to one database: for the ways out, for reports, for what machines send, for what the service does by itself, and for all the rest
 * (G14, G17); and bounds for those who call.
 */
@Configuration(proxyBeanMethods = false)
class Connections {

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource ordinaryConnections(DataSourceProperties database) {
        OwnFolder.of(database.determineUrl());
        return pool(database, "ordinary");
    }

    @Bean
    @ConfigurationProperties("dreamocracy.bulkhead")
    HikariDataSource wayOutConnections(DataSourceProperties database, HikariDataSource ordinaryConnections) {
        return like(ordinaryConnections, pool(database, "ways-out"));
    }

    /** Few: whoever reports waits for these alone, and nobody who leaves waits for them. */
    @Bean
    @ConfigurationProperties("dreamocracy.reports")
    HikariDataSource reportConnections(DataSourceProperties database, HikariDataSource ordinaryConnections) {
        return like(ordinaryConnections, pool(database, "reports"));
    }

    /** Few: what machines send waits for these alone, and for nobody who waits for others. */
    @Bean
    @ConfigurationProperties("dreamocracy.machines")
    HikariDataSource machineConnections(DataSourceProperties database, HikariDataSource ordinaryConnections) {
        return like(ordinaryConnections, pool(database, "machines"));
    }

    @Bean
    @ConfigurationProperties("dreamocracy.background.connections")
    HikariDataSource backgroundConnections(DataSourceProperties database, HikariDataSource ordinaryConnections) {
        return like(ordinaryConnections, pool(database, "background"));
    }

    /** Two for what instances tell each other: one hears, the other tells, and does not wait for the disk. */
    @Bean
    @Profile("postgres")
    HikariDataSource newsConnections(DataSourceProperties database, HikariDataSource ordinaryConnections) {
        HikariDataSource pool = like(ordinaryConnections, pool(database, "news"));
        String init = Objects.requireNonNullElse(pool.getConnectionInitSql(), "select 1");
        pool.setConnectionInitSql(init + "; set synchronous_commit = off; set application_name = 'dreamocracy-news'");
        pool.setMaximumPoolSize(2);
        pool.setMinimumIdle(0);
        pool.setMaxLifetime(0);
        pool.setConnectionTimeout(3_000);
        return pool;
    }

    private static HikariDataSource like(HikariDataSource ordinaryConnections, HikariDataSource pool) {
        pool.setConnectionInitSql(ordinaryConnections.getConnectionInitSql());
        pool.setDataSourceProperties(ordinaryConnections.getDataSourceProperties());
        return pool;
    }

    @Bean
    @Primary
    DataSource dataSource(
            HikariDataSource ordinaryConnections,
            HikariDataSource wayOutConnections,
            HikariDataSource reportConnections,
            HikariDataSource machineConnections,
            HikariDataSource backgroundConnections,
            MarkedHandlers handlers) {
        return new ReservedConnections(
                ordinaryConnections,
                wayOutConnections,
                reportConnections,
                machineConnections,
                backgroundConnections,
                handlers);
    }

    /** The connections of callers. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> boundedConnections() {
        return tomcat -> tomcat.setProtocol(BoundedConnections.class.getName());
    }

    private static HikariDataSource pool(DataSourceProperties database, String name) {
        HikariDataSource pool = database.initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        pool.setPoolName(name);
        pool.setExceptionOverrideClassName(EndedByTheDatabase.class.getName());
        return pool;
    }
}
