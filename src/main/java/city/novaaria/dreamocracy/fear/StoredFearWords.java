package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.kernel.Columns;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to a table of its own and to no fear, so that it may come late in the order of locks. What becomes of the fears is seen from
 * the next night on: at once, it would tell whoever knows who consented just then whose they are.
 */
@Component
class StoredFearWords implements FearWords {

    private final SanctuaryRegister sanctuaries;
    private final JdbcClient jdbc;

    StoredFearWords(SanctuaryRegister sanctuaries, JdbcClient jdbc) {
        this.sanctuaries = sanctuaries;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void said(SanctuaryId house, Collection<String> givers, Set<Scope> yes, Set<Scope> no, Instant at) {
        Instant night = nextNight(house, at);
        for (String giver : givers) {
            yes.forEach(
                    scope -> of("delete from fear_refusal", house, giver, scope).update());
            no.forEach(scope -> refuse(house, giver, scope, at, night));
        }
    }

    /** Said again, it holds from when it held before. */
    private void refuse(SanctuaryId house, String giver, Scope scope, Instant at, Instant night) {
        int known = of("update fear_refusal set said_at = :at", house, giver, scope)
                .param("at", Columns.time(at))
                .update();
        if (known == 0) {
            jdbc.sql("""
                            insert into fear_refusal (sanctuary_id, subject, scope, said_at, counts_from)
                            values (:house, :giver, :scope, :at, :night)""")
                    .param("house", house.value())
                    .param("giver", giver)
                    .param("scope", scope.name())
                    .param("at", Columns.time(at))
                    .param("night", Columns.time(night))
                    .update();
        }
    }

    private JdbcClient.StatementSpec of(String change, SanctuaryId house, String giver, Scope scope) {
        return jdbc.sql(change + " where sanctuary_id = :house and subject = :giver and scope = :scope")
                .param("house", house.value())
                .param("giver", giver)
                .param("scope", scope.name());
    }

    private Instant nextNight(SanctuaryId house, Instant at) {
        ZoneId zone =
                sanctuaries.find(house).orElseThrow(Refused::notFound).site().timeZone();
        return at.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    }
}
