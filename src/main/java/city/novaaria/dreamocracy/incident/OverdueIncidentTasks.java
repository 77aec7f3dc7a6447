package city.novaaria.dreamocracy.incident;

import static city.novaaria.dreamocracy.kernel.Columns.time;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Id;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.tasks.TaskBranch;
import city.novaaria.dreamocracy.tasks.TaskKind;
import city.novaaria.dreamocracy.tasks.TaskSource;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/**
 * Incidents whose time is over, for the stewards of the house, and when it is over for as long again for those of the city: by the
 * clock alone, whenever somebody looks.
 *
 * <p>A steward hears that there is one, and neither what nor where. Whoever has a list of the others would find by it which
 * one is about how people behave; of those they hear nothing.
 */
@Repository
class OverdueIncidentTasks implements TaskSource {

    @Override
    public Stream<TaskBranch> tasksOf(Caller caller, Instant at) {
        Stream<TaskBranch> ofHouses = caller.sanctuariesAs(Role.STEWARD).stream()
                .flatMap(house -> known(caller, house)
                        .map(branch -> Incidents.notAbout(branch, caller))
                        .map(branch -> late(house, branch, at)));
        return caller.citySteward() ? Stream.concat(ofHouses, Stream.of(lateInTheCity(caller, at))) : ofHouses;
    }

    /** In houses of which they are no stewards themselves. */
    private static TaskBranch lateInTheCity(Caller caller, Instant at) {
        KeysetBranch late =
                KeysetBranch.of("i.id", "incident i where i.sanctuary_id is not null and i.city_from <= ?", time(at));
        KeysetBranch elsewhere = notIn(caller.sanctuariesAs(Role.STEWARD), late, "false");
        KeysetBranch known = notIn(caller.sanctuariesAs(Role.ETHICIST, Role.FACILITATOR), elsewhere, "not i.conduct")
                .and(
                        "(not i.conduct or %s and %s)".formatted(Incidents.WAS_NOT_THERE, Incidents.OF_OTHERS),
                        caller.subjects(),
                        caller.subjects(),
                        caller.subjects());
        KeysetBranch others = Incidents.notAbout(known, caller);
        return TaskBranch.anywhereDue(
                TaskKind.SEE_TO_INCIDENT,
                "incident",
                "late_from",
                longestLate(others),
                houses -> longestLate(others.and("i.sanctuary_id in (?)", values(houses))));
    }

    private static KeysetBranch longestLate(KeysetBranch late) {
        return late.orderedBy("i.city_from, i.id");
    }

    private static Set<UUID> values(Set<SanctuaryId> houses) {
        return houses.stream().map(Id::value).collect(Collectors.toSet());
    }

    private static KeysetBranch notIn(Set<SanctuaryId> houses, KeysetBranch branch, String unless) {
        return houses.isEmpty()
                ? branch
                : branch.and("(%s or i.sanctuary_id not in (?))".formatted(unless), values(houses));
    }

    private static Stream<KeysetBranch> known(Caller caller, SanctuaryId house) {
        Stream<KeysetBranch> most = Stream.of(Incidents.in(house));
        return caller.holds(house, Role.ETHICIST, Role.FACILITATOR)
                ? most
                : Stream.concat(most, Stream.of(Incidents.conduct(house, caller)));
    }

    private static TaskBranch late(SanctuaryId house, KeysetBranch branch, Instant at) {
        return TaskBranch.ofNothingDue(
                TaskKind.SEE_TO_INCIDENT,
                house,
                "incident",
                "late_from",
                branch.and("i.late_from <= ?", time(at)).orderedBy("i.sanctuary_id, i.conduct, i.late_from, i.id"));
    }
}
