package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.kernel.Columns;
import city.novaaria.dreamocracy.kernel.Rows;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Where gatherings are, in words, and how many places are taken, by one statement. */
@Repository
class WhereAndHowFull {

    private static final String FOUND = """
            select g.id, s.name as house, s.city, s.time_zone, c.name as chamber, g.capacity, g.taken, g.waiting
            from gathering g join sanctuary s on s.id = g.sanctuary_id left join chamber c on c.id = g.chamber_id
            where g.id = any (?)""";

    private static final String IN_OPEN_HOUSES = """
            select g.id from gathering g join sanctuary s on s.id = g.sanctuary_id
            where g.id = any (?) and s.state = 'OPEN'""";

    private final Rows rows;

    WhereAndHowFull(Rows rows) {
        this.rows = rows;
    }

    /**
     * What is found of one.
     *
     * @param chamber null when it is somewhere else
     */
    record Found(
            String house,
            String city,
            String timeZone,
            @Nullable String chamber,
            int capacity,
            int taken,
            int waiting) {

        GatheringPlaces places() {
            if (waiting > 0) {
                return GatheringPlaces.WAITING_LIST;
            }
            return taken < capacity ? GatheringPlaces.FREE : GatheringPlaces.FULL;
        }
    }

    /** Those of them whose house is open. */
    Set<GatheringId> inOpenHouses(Collection<GatheringId> gatherings) {
        return rows.ask(IN_OPEN_HOUSES)
                .param(Rows.ids(gatherings))
                .query((row, _) -> new GatheringId(Columns.uuid(row, "id")))
                .set();
    }

    Map<GatheringId, Found> of(Collection<GatheringId> gatherings) {
        return rows
                .ask(FOUND)
                .param(Rows.ids(gatherings))
                .query((row, _) -> Map.entry(
                        new GatheringId(Columns.uuid(row, "id")),
                        new Found(
                                row.getString("house"),
                                row.getString("city"),
                                row.getString("time_zone"),
                                row.getString("chamber"),
                                row.getInt("capacity"),
                                row.getInt("taken"),
                                row.getInt("waiting"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
