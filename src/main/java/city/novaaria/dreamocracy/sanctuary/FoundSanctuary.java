package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.charter.PolicyProfiles;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** A city steward founds a sanctuary and becomes its first steward, by the name under which they hold roles. */
@Component
class FoundSanctuary {

    private final Sanctuaries sanctuaries;
    private final CrewMembers crew;
    private final PolicyProfiles policies;
    private final SignIns signIns;
    private final ServerClock clock;

    FoundSanctuary(
            Sanctuaries sanctuaries, CrewMembers crew, PolicyProfiles policies, SignIns signIns, ServerClock clock) {
        this.sanctuaries = sanctuaries;
        this.crew = crew;
        this.policies = policies;
        this.signIns = signIns;
        this.clock = clock;
    }

    @AtomicStep
    public Sanctuary found(Caller caller, NewSanctuary request) {
        if (!caller.citySteward()) {
            throw Refused.forbidden("founding");
        }
        HouseLaw.mustFit(request.timeZone(), request.policyProfile(), policies);
        Actor steward = caller.as(ActingAs.CITY_STEWARD);
        Instant now = clock.now();
        SanctuaryId id = new SanctuaryId(Ids.next());
        Sanctuary sanctuary = sanctuaries.saveAndFlush(new Sanctuary(
                id,
                request.name(),
                request.city(),
                ZoneId.of(request.timeZone()),
                request.ageOfMajority(),
                request.policyProfile(),
                steward,
                now));
        crew.saveAndFlush(new Crew(
                new CrewId(Ids.next()),
                id,
                signIns.holdForRole(caller.subject()),
                "Founding steward",
                Role.STEWARD,
                null,
                false,
                false,
                steward,
                now));
        return sanctuary;
    }
}
