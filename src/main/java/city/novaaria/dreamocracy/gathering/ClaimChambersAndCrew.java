package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.session.ClaimSource;
import org.springframework.stereotype.Component;

/** Gatherings need their chambers, and those who hold them, at each meeting. */
@Component
class ClaimChambersAndCrew implements ClaimSource {

    @Override
    public String claims() {
        return """
                select g.id, 'GATHERING' as kind, g.chamber_id, cast(null as varchar) as subject, g.sanctuary_id,
                    m.starts_at, m.ends_at
                from gathering g join gathering_meeting m on m.gathering_id = g.id
                where g.state in ('PLANNED', 'OPEN')
                union all
                select g.id, 'GATHERING', cast(null as uuid), c.live_key, g.sanctuary_id, m.starts_at, m.ends_at
                from gathering g join gathering_meeting m on m.gathering_id = g.id
                join gathering_crew h on h.gathering_id = g.id join crew c on c.id = h.crew_id
                where g.state in ('PLANNED', 'OPEN')""";
    }

    @Override
    public String housesWithClaims() {
        return """
                select h.id from sanctuary h where h.id = any (?) and exists (select 1 from gathering g
                    where g.sanctuary_id = h.id and g.state in ('PLANNED', 'OPEN') and g.ends_at > ?)""";
    }
}
