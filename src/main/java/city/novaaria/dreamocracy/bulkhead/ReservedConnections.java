package city.novaaria.dreamocracy.bulkhead;

import city.novaaria.dreamocracy.http.WayOut;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Takes a connection from the pool that the present request is entitled to. */
final class ReservedConnections extends AbstractRoutingDataSource {

    ReservedConnections(DataSource ordinary, DataSource waysOut) {
        setDefaultTargetDataSource(ordinary);
        setTargetDataSources(Map.of(true, waysOut));
        afterPropertiesSet();
    }

    @Override
    protected Object determineCurrentLookupKey() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                && WayOut.is(current.getRequest());
    }
}
