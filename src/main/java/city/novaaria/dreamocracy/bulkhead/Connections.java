package city.novaaria.dreamocracy.bulkhead;

import city.novaaria.dreamocracy.http.MarkedHandlers;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Two pools to one database: one for the ways out, one for all the rest (G14). */
@Configuration(proxyBeanMethods = false)
class Connections {

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource ordinaryConnections(DataSourceProperties database) {
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

    private static HikariDataSource pool(DataSourceProperties database, String name) {
        HikariDataSource pool = database.initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        pool.setPoolName(name);
        return pool;
    }
}
