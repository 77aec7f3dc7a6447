package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.care.CareRegister;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.participant.ParticipantRegister;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.session.EnrollmentConditions;
import city.novaaria.dreamocracy.tasks.TaskBranch;
import city.novaaria.dreamocracy.tasks.TaskKind;
import city.novaaria.dreamocracy.tasks.TaskSource;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/**
 * Who is to be screened before they dream (VUL-04): no screening of theirs counts until the session starts, and none says that
 * they must not dream now.
 */
@Repository
class ScreeningTasks implements TaskSource {

    static final String IN_TIME = "s.starts_at, e.id";

    private final SanctuaryRegister sanctuaries;

    ScreeningTasks(SanctuaryRegister sanctuaries) {
        this.sanctuaries = sanctuaries;
    }

    @Override
    public Stream<TaskBranch> tasksOf(Caller caller, Instant at) {
        Set<SanctuaryId> screening = caller.sanctuariesAs(Role.ORGANIZER, Role.FACILITATOR);
        Map<SanctuaryId, PolicyProfile> policies = screening.isEmpty() ? Map.of() : sanctuaries.policies(screening);
        return screening.stream()
                .map(house -> TaskBranch.beforeSession(
                        TaskKind.SCREEN_PERSON,
                        house,
                        unscreened(house, Objects.requireNonNull(policies.get(house)), at)
                                .and(
                                        ParticipantRegister.IMPARTIAL.formatted("e.participant_id"),
                                        caller.subject(),
                                        caller.subject())
                                .and(CareRegister.NOT_STOPPED.formatted("e.participant_id"), at)
                                .orderedBy(IN_TIME)));
    }

    /** Who of the people ahead has no screening that will count, as it is told from afar: of enrollments {@code e} in sessions {@code s}. */
    static KeysetBranch unscreened(SanctuaryId house, PolicyProfile policy, Instant at) {
        return KeysetBranch.of("e.id", EnrollmentConditions.AHEAD, house.value(), at.minus(EnrollmentConditions.LATE))
                .and(
                        "s.intensity in (?)",
                        Arrays.stream(Intensity.values())
                                .filter(intensity -> intensity.isAtLeast(policy.screeningFrom()))
                                .map(Intensity::name)
                                .toList())
                .and(
                        "not exists (select 1 from screening c where c.latest_key = e.participant_id"
                                + " and c.valid_until > s.starts_at and c.screened_at > ?)",
                        at.minus(policy.screeningValidity()))
                // a screening made now would not count so late
                .and("s.starts_at < ?", at.plus(policy.screeningValidity()));
    }
}
