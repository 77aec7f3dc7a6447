package city.novaaria.dreamocracy.bulkhead;

import city.novaaria.dreamocracy.http.MarkedHandlers;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Two pools to one database: one for the ways out, one for all the rest (G14); and bounds for those who call. */
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
        HikariDataSource pool = pool(database, "ways-out");
        pool.setConnectionInitSql(ordinaryConnections.getConnectionInitSql());
        pool.setDataSourceProperties(ordinaryConnections.getDataSourceProperties());
        return pool;
    }

    @Bean
    @Primary
    DataSource dataSource(
            HikariDataSource ordinaryConnections, HikariDataSource wayOutConnections, MarkedHandlers handlers) {
        return new ReservedConnections(ordinaryConnections, wayOutConnections, handlers);
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
