package city.novaaria.dreamocracy.exhibition;

import city.novaaria.dreamocracy.session.ClaimSource;
import org.springframework.stereotype.Component;

/** No session is planned where artworks hang; nobody of the crew has to stay with them. */
@Component
class ClaimChambers implements ClaimSource {

    @Override
    public String claims() {
        return """
                select e.id, 'EXHIBITION' as kind, e.chamber_id, cast(null as varchar) as subject, e.sanctuary_id,
                    e.opens_at as starts_at, e.closes_at as ends_at
                from exhibition e where e.state <> 'CANCELLED'""";
    }

    @Override
    public String housesWithClaims() {
        return """
                select h.id from sanctuary h where h.id = any (?) and exists (select 1 from exhibition e
                    where e.sanctuary_id = h.id and e.state <> 'CANCELLED' and e.closes_at > ?)""";
    }
}
