package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Columns;
import city.novaaria.dreamocracy.kernel.Rows;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** Who has a registration where, and who is how far from a place; by one statement each. */
@Repository
class Lines {

    private static final String PLACES = """
            select r.id, (select count(*) from registration w
                where w.gathering_id = r.gathering_id and w.state = 'WAITING' and w.number <= r.number) as place
            from registration r join gathering g on g.id = r.gathering_id
            where r.id = any (?) and r.state = 'WAITING' and g.state = 'OPEN'""";

    private static final String HAD = """
            select r.gathering_id, r.guest is null as own from registration r
            where r.subject = any (?) and r.state <> 'CANCELLED'""";

    private final Rows rows;

    Lines(Rows rows) {
        this.rows = rows;
    }

    /** Of those who wait for what is neither over nor cancelled, which one each is. */
    Map<RegistrationId, Integer> places(Collection<RegistrationId> registrations) {
        return rows
                .ask(PLACES)
                .param(Rows.ids(registrations))
                .query((row, _) -> Map.entry(new RegistrationId(Columns.uuid(row, "id")), row.getInt("place")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Of all that the caller has, which is little, in which of these they have a registration: true when it is for themselves, false when for guests only. */
    Map<GatheringId, Boolean> of(Caller caller, Collection<GatheringId> gatherings) {
        return caller.signedIn()
                ? rows
                        .ask(HAD)
                        .param(Rows.texts(caller.subjects()))
                        .query((row, _) ->
                                Map.entry(new GatheringId(Columns.uuid(row, "gathering_id")), row.getBoolean("own")))
                        .list()
                        .stream()
                        .filter(had -> gatherings.contains(had.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one || other))
                : Map.of();
    }
}
