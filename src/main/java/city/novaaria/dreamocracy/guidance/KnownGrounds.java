package city.novaaria.dreamocracy.guidance;

import city.novaaria.dreamocracy.kernel.Columns;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which of the things that a note is to rest on are there, in its house, for its ethicists; one statement. */
@Component
class KnownGrounds {

    private final Rows rows;

    KnownGrounds(Rows rows) {
        this.rows = rows;
    }

    /** How somebody behaved is left out: not every ethicist of a house may know of it. */
    Set<Ground> among(Collection<Ground> grounds, SanctuaryId house) {
        Set<Ground> known = new HashSet<>();
        if (!grounds.isEmpty()) {
            Set<UUID> ids = grounds.stream().map(Ground::id).collect(Collectors.toSet());
            rows.ask("""
                            select 'SESSION' as kind, id from session where sanctuary_id = ? and id = any (?)
                            union all
                            select 'INCIDENT', id from incident where sanctuary_id = ? and not conduct and id = any (?)
                            union all
                            select 'REVIEW', id from ethics_review where sanctuary_id = ? and id = any (?)""")
                    .param(house.value())
                    .param(Rows.uuids(ids))
                    .param(house.value())
                    .param(Rows.uuids(ids))
                    .param(house.value())
                    .param(Rows.uuids(ids))
                    .query(row -> {
                        known.add(new Ground(Ground.Kind.valueOf(row.getString("kind")), Columns.uuid(row, "id")));
                    });
        }
        known.retainAll(Set.copyOf(grounds));
        return known;
    }
}
