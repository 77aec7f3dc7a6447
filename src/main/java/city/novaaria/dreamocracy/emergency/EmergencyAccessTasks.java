package city.novaaria.dreamocracy.emergency;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Id;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.participant.ParticipantRegister;
import city.novaaria.dreamocracy.tasks.TaskBranch;
import city.novaaria.dreamocracy.tasks.TaskKind;
import city.novaaria.dreamocracy.tasks.TaskSource;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/**
 * Accesses that are over: for whom they are about until they have seen it, for ethicists who may review them, and, when
 * nobody did in time, for the stewards of the house and then of the city, by the clock alone.
 */
@Repository
class EmergencyAccessTasks implements TaskSource {

    private static final String TABLE = "emergency_access";

    private final ShowAccesses showing;

    EmergencyAccessTasks(ShowAccesses showing) {
        this.showing = showing;
    }

    @Override
    public Stream<TaskBranch> tasksOf(Caller caller, Instant at) {
        return Stream.of(
                        toSee(caller, at),
                        caller.sanctuariesAs(Role.ETHICIST).stream().map(house -> toReview(caller, house, at)),
                        caller.sanctuariesAs(Role.STEWARD).stream().map(house -> late(caller, house, at)),
                        caller.citySteward() ? Stream.of(lateInTheCity(caller, at)) : Stream.<TaskBranch>empty())
                .flatMap(tasks -> tasks);
    }

    private Stream<TaskBranch> toSee(Caller caller, Instant at) {
        return EmergencyAccesses.concerning(caller, showing.minorsOf(caller, at))
                .map(about -> about.and("a.acknowledged_at is null and a.over_at <= ?", at))
                .map(unseen -> anywhere(TaskKind.SEE_EMERGENCY_ACCESS, "over_at", unseen, UnaryOperator.identity()));
    }

    private static TaskBranch toReview(Caller caller, SanctuaryId house, Instant at) {
        return TaskBranch.ofNothingDue(
                TaskKind.REVIEW_EMERGENCY_ACCESS,
                house,
                TABLE,
                "review_by",
                ofOthers(
                                caller,
                                KeysetBranch.of(
                                        "a.id",
                                        "emergency_access a where a.waits_in = ? and a.over_at <= ?",
                                        house.value(),
                                        at))
                        .and(
                                ParticipantRegister.IMPARTIAL.formatted("a.participant_id"),
                                caller.subject(),
                                caller.subject()));
    }

    /** A steward hears that there is one, and sees neither whom it is about nor why. */
    private static TaskBranch late(Caller caller, SanctuaryId house, Instant at) {
        KeysetBranch late = KeysetBranch.of(
                "a.id", "emergency_access a where a.waits_in = ? and a.review_by <= ?", house.value(), at);
        return TaskBranch.ofNothingDue(
                TaskKind.SEE_TO_EMERGENCY_ACCESS, house, TABLE, "review_by", ofOthers(caller, late));
    }

    private static TaskBranch lateInTheCity(Caller caller, Instant at) {
        Set<UUID> own = values(caller.sanctuariesAs(Role.STEWARD));
        KeysetBranch late = ofOthers(
                caller,
                KeysetBranch.of("a.id", "emergency_access a where a.city_from is not null and a.city_from <= ?", at));
        KeysetBranch elsewhere = own.isEmpty() ? late : late.and("a.sanctuary_id not in (?)", own);
        return anywhere(
                TaskKind.SEE_TO_EMERGENCY_ACCESS,
                "review_by",
                elsewhere,
                branch -> branch.orderedBy("a.city_from, a.id"));
    }

    private static TaskBranch anywhere(
            TaskKind kind, String due, KeysetBranch things, UnaryOperator<KeysetBranch> ordered) {
        return TaskBranch.anywhereDue(
                kind,
                TABLE,
                due,
                ordered.apply(things),
                houses -> ordered.apply(things.and("a.sanctuary_id in (?)", values(houses))));
    }

    /** Nobody sees to what they did themselves, or what is about them. */
    private static KeysetBranch ofOthers(Caller caller, KeysetBranch accesses) {
        KeysetBranch others = accesses.and("a.holder not in (?)", caller.subjects());
        return caller.participants().isEmpty()
                ? others
                : others.and("a.participant_id not in (?)", values(caller.participants()));
    }

    private static Set<UUID> values(Set<? extends Id> ids) {
        return ids.stream().map(Id::value).collect(Collectors.toSet());
    }
}
