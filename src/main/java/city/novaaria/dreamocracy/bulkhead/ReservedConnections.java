package city.novaaria.dreamocracy.bulkhead;

import city.novaaria.dreamocracy.http.CountedApart;
import city.novaaria.dreamocracy.http.MarkedHandlers;
import city.novaaria.dreamocracy.http.NeverGated;
import city.novaaria.dreamocracy.http.TakesMuch;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Takes a connection from the pool that the present request is entitled to. */
final class ReservedConnections extends AbstractRoutingDataSource {

    private final MarkedHandlers handlers;

    private enum Share {
        WAYS_OUT,
        REPORTS,
        MACHINES,
        BACKGROUND
    }

    ReservedConnections(
            DataSource ordinary,
            DataSource waysOut,
            DataSource reports,
            DataSource machines,
            DataSource background,
            MarkedHandlers handlers) {
        this.handlers = handlers;
        setDefaultTargetDataSource(ordinary);
        setTargetDataSources(Map.of(
                Share.WAYS_OUT, waysOut,
                Share.REPORTS, reports,
                Share.MACHINES, machines,
                Share.BACKGROUND, background));
        afterPropertiesSet();
    }

    @Override
    protected @Nullable Object determineCurrentLookupKey() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current)) {
            return Background.here() ? Share.BACKGROUND : null;
        }
        HttpServletRequest request = current.getRequest();
        if (handlers.handle(request, CountedApart.class)) {
            return Share.REPORTS;
        }
        if (handlers.handle(request, NeverGated.class)) {
            return Share.WAYS_OUT;
        }
        return handlers.handle(request, TakesMuch.class) ? Share.MACHINES : null;
    }
}
