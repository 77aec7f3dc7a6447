package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/** A session as others read it; it changes by {@link SessionControl} and {@link GatedSteps} only. */
public interface PlannedSession extends ShownSession {
    /** A facilitator and a technologist have confirmed that the stopped scene may go on as it is. */
    boolean sceneConfirmed();

    /** Content tags that people in it do not want to meet, all together, as it was told last. */
    Set<String> toldLines();

    /** Content tags that people in it want to be led around, all together, as it was told last. */
    Set<String> toldVeils();

    /** Subjects of the crew who did something in it that takes being on duty; they stay, also when their duty ends. */
    Set<String> whoActed();

    /** Refuses once it was to start: nobody enrolls for a time that is past. */
    default void mustStartAfter(Instant at) {
        if (!startsAt().isAfter(at)) {
            throw Refused.because(SessionProblem.START_PASSED);
        }
    }

    /** By which entries the caller is on duty in this session, in roles that they still hold; refuses who is not. */
    default Set<CrewId> mustBeOnDuty(Caller caller) {
        Set<CrewId> own = duties().stream()
                .map(Duty::crew)
                .filter(crew -> caller.isCrew(crew.value()))
                .collect(Collectors.toSet());
        if (own.isEmpty()) {
            throw Refused.because(SessionProblem.NOT_ON_DUTY);
        }
        return own;
    }

    /** Whether the caller facilitates, on duty, in this session. */
    default boolean isAccompaniedBy(Caller caller) {
        return caller.holds(sanctuaryId(), Role.FACILITATOR) && hasOnDuty(caller, Role.FACILITATOR);
    }

    /** Refuses whoever does not facilitate at the sanctuary, or is not on duty for it in this session. */
    default Actor mustBeAccompaniedBy(Caller caller) {
        Actor by = caller.mustHold(sanctuaryId(), Role.FACILITATOR);
        if (!hasOnDuty(caller, Role.FACILITATOR)) {
            throw Refused.because(SessionProblem.NOT_ON_DUTY);
        }
        return by;
    }
}
