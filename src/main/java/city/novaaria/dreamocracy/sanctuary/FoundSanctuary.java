package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.charter.PolicyProfiles;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A city steward founds a sanctuary and becomes its first steward. */
@Component
class FoundSanctuary {

    private final Sanctuaries sanctuaries;
    private final CrewMembers crew;
    private final PolicyProfiles policies;
    private final ServerClock clock;

    FoundSanctuary(Sanctuaries sanctuaries, CrewMembers crew, PolicyProfiles policies, ServerClock clock) {
        this.sanctuaries = sanctuaries;
        this.crew = crew;
        this.policies = policies;
        this.clock = clock;
    }

    @Transactional
    public Sanctuary found(Caller caller, NewSanctuary request) {
        if (!caller.citySteward()) {
            throw Refused.forbidden("Only a steward of the city founds sanctuaries.");
        }
        mustFit(request);
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
        crew.save(new Crew(
                new CrewId(Ids.next()),
                id,
                caller.subject(),
                "Founding steward",
                Role.STEWARD,
                null,
                false,
                false,
                steward,
                now));
        return sanctuary;
    }

    private void mustFit(NewSanctuary request) {
        List<FieldError> errors = new ArrayList<>();
        if (!isTimeZone(request.timeZone())) {
            errors.add(FieldError.at("#/timeZone", "TimeZone", "is an IANA time zone such as Europe/Vienna"));
        }
        if (policies.find(request.policyProfile()).isEmpty()) {
            errors.add(FieldError.at(
                    "#/policyProfile", "PolicyProfile", "is one of: " + String.join(", ", policies.names())));
        }
        if (!errors.isEmpty()) {
            throw Refused.unprocessable(errors.toArray(FieldError[]::new));
        }
    }

    /** A region of IANA: an offset or an abbreviation says nothing about summers to come. */
    private static boolean isTimeZone(String name) {
        return name.contains("/")
                && !name.startsWith("SystemV/")
                && ZoneId.getAvailableZoneIds().contains(name);
    }
}
