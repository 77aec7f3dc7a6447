package city.novaaria.dreamocracy.kernel;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/** Knows the databases' own codes: by the standard's codes alone a lock that was not had looks like any failure. */
@Configuration(proxyBeanMethods = false)
class DatabaseRefusals {

    @Bean
    SQLExceptionTranslator databaseCodes(DataSource database) {
        return new SQLErrorCodeSQLExceptionTranslator(database);
    }
}
