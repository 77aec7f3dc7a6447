package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A steward gives somebody a role at a sanctuary. */
@Component
class GiveRole {

    private final Sanctuaries sanctuaries;
    private final CrewMembers crew;
    private final ServerClock clock;

    GiveRole(Sanctuaries sanctuaries, CrewMembers crew, ServerClock clock) {
        this.sanctuaries = sanctuaries;
        this.crew = crew;
        this.clock = clock;
    }

    @Transactional
    public Crew give(Caller caller, SanctuaryId sanctuary, NewCrew request) {
        sanctuaries.mustExist(sanctuary);
        Actor steward = caller.mustHold(sanctuary, Role.STEWARD);
        if (crew.existsBySanctuaryIdAndRoleAndLiveKey(sanctuary, request.role(), request.subject())) {
            throw Refused.because(SanctuaryProblem.ROLE_HELD_ALREADY);
        }
        mustStandApart(sanctuary, request);
        return crew.saveAndFlush(new Crew(
                new CrewId(Ids.next()),
                sanctuary,
                request.subject(),
                request.displayName(),
                request.role(),
                request.credentialedUpTo(),
                Boolean.TRUE.equals(request.lay()),
                Boolean.TRUE.equals(request.unaffiliated()),
                steward,
                clock.now()));
    }

    /** Who sits on the ethics board as lay or unaffiliated has no other role in that house. */
    private void mustStandApart(SanctuaryId sanctuary, NewCrew request) {
        boolean apart = Boolean.TRUE.equals(request.lay()) || Boolean.TRUE.equals(request.unaffiliated());
        if (apart && request.role() != Role.ETHICIST) {
            throw Refused.unprocessable(
                    FieldError.at("#/role", "StandsApart", "is ETHICIST for who is lay or unaffiliated"));
        }
        List<Crew> held = crew.findBySanctuaryIdAndLiveKey(sanctuary, request.subject());
        if (held.stream().anyMatch(entry -> apart || entry.lay() || entry.unaffiliated())) {
            throw Refused.because(SanctuaryProblem.STANDS_APART);
        }
    }
}
