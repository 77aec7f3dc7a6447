package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.kernel.Columns;
import city.novaaria.dreamocracy.kernel.Rows;
import java.util.Collection;
import java.util.Map;
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

    private static final String AROUND = """
            select g.id, s.state = 'OPEN' as house_open,
                exists (select 1 from gathering_crew h join crew c on c.id = h.crew_id
                        where h.gathering_id = g.id and c.live_key is null) as holder_left
            from gathering g join sanctuary s on s.id = g.sanctuary_id
            where g.id = any (?)""";

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

    /**
     * What around one decides what is done with it.
     *
     * @param houseOpen otherwise nobody is invited, and what was planned waits or is cancelled
     * @param holderLeft one of who hold it works there no more
     */
    record Around(boolean houseOpen, boolean holderLeft) {}

    Map<GatheringId, Around> around(Collection<GatheringId> gatherings) {
        return rows
                .ask(AROUND)
                .param(Rows.ids(gatherings))
                .query((row, _) -> Map.entry(
                        new GatheringId(Columns.uuid(row, "id")),
                        new Around(row.getBoolean("house_open"), row.getBoolean("holder_left"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
