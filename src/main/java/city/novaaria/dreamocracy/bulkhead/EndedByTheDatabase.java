package city.novaaria.dreamocracy.bulkhead;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/** The pool knows by itself that a server which stops ends its connections, but not that PostgreSQL ends those of idle transactions. */
public final class EndedByTheDatabase implements SQLExceptionOverride {

    private static final Set<String> ENDED =
            Set.of("25P03", "25P04", "57P05", "HY000", "90028", "90031", "90098", "90121");

    @java.lang.Override
    public Override adjudicate(SQLException refused) {
        return ENDED.contains(refused.getSQLState()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
