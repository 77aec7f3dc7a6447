package city.novaaria.dreamocracy.bulkhead;

import city.novaaria.dreamocracy.http.MarkedHandlers;
import city.novaaria.dreamocracy.http.NeverGated;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Takes a connection from the pool that the present request is entitled to. */
final class ReservedConnections extends AbstractRoutingDataSource {

    private final MarkedHandlers handlers;

    ReservedConnections(DataSource ordinary, DataSource waysOut, MarkedHandlers handlers) {
        this.handlers = handlers;
        setDefaultTargetDataSource(ordinary);
        setTargetDataSources(Map.of(true, waysOut));
        afterPropertiesSet();
    }

    @Override
    protected Object determineCurrentLookupKey() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                && handlers.handle(current.getRequest(), NeverGated.class);
    }
}
