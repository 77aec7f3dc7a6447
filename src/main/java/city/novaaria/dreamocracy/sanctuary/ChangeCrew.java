package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.SiteFacts;
import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.Names;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stewards of a house, or of the city, give roles, change and take them; nobody their own. The house is held meanwhile. */
@Component
class ChangeCrew {

    private final Sanctuaries sanctuaries;
    private final CrewMembers crew;
    private final SanctuaryRegister register;
    private final DutyGate duties;
    private final SignIns signIns;
    private final ServerClock clock;

    ChangeCrew(
            Sanctuaries sanctuaries,
            CrewMembers crew,
            SanctuaryRegister register,
            DutyGate duties,
            SignIns signIns,
            ServerClock clock) {
        this.sanctuaries = sanctuaries;
        this.crew = crew;
        this.register = register;
        this.duties = duties;
        this.signIns = signIns;
        this.clock = clock;
    }

    @AtomicStep
    public Crew give(Caller caller, SanctuaryId sanctuary, NewCrew request) {
        Actor steward = hold(caller, sanctuary);
        mustBeSomebodyElse(caller, request.subject());
        mustGoOn(request.subject());
        mustBeOfAge(sanctuary, request.subject());
        if (crew.existsBySanctuaryIdAndRoleAndLiveKey(sanctuary, request.role(), request.subject())) {
            throw Refused.because(SanctuaryProblem.ROLE_HELD_ALREADY);
        }
        if (Names.looksLikeAny(request.subject(), crew.otherSubjects(sanctuary, request.subject()))) {
            throw Refused.because(SanctuaryProblem.LOOKS_LIKE_ANOTHER);
        }
        boolean lay = Boolean.TRUE.equals(request.lay());
        boolean unaffiliated = Boolean.TRUE.equals(request.unaffiliated());
        mustStandApart(sanctuary, request.subject(), request.role(), lay || unaffiliated, null);
        return crew.saveAndFlush(new Crew(
                new CrewId(Ids.next()),
                sanctuary,
                request.subject(),
                request.displayName(),
                request.role(),
                request.credentialedUpTo(),
                lay,
                unaffiliated,
                steward,
                clock.now()));
    }

    /**
     * The entry stays the same, and so do the duties of who holds it; nobody's limit is lowered below what they may be
     * accompanying.
     */
    @AtomicStep
    public Crew change(
            Caller caller, SanctuaryId sanctuary, CrewId id, ExpectedVersion expected, ChangeCrewMember request) {
        Actor steward = hold(caller, sanctuary);
        Crew member = find(sanctuary, id);
        mustBeSomebodyElse(caller, member.subject());
        expected.check(member.version());
        if (lowers(request.credentialAfter(member.credentialedUpTo()), member.credentialedUpTo())) {
            mustNotAccompany(id);
        }
        member.change(request, steward, clock.now());
        mustStandApart(sanctuary, member.subject(), member.role(), member.lay() || member.unaffiliated(), id);
        return crew.saveAndFlush(member);
    }

    @AtomicStep
    public void take(Caller caller, SanctuaryId sanctuary, CrewId id) {
        Actor steward = hold(caller, sanctuary);
        Crew member = find(sanctuary, id);
        if (member.role() == Role.STEWARD
                && crew.countBySanctuaryIdAndRoleAndLiveKeyIsNotNull(sanctuary, Role.STEWARD) == 1) {
            throw Refused.because(SanctuaryProblem.LAST_STEWARD);
        }
        mustNotAccompany(id);
        member.leave(steward, clock.now());
        crew.saveAndFlush(member);
    }

    private Actor hold(Caller caller, SanctuaryId sanctuary) {
        sanctuaries.mustExist(sanctuary);
        Actor steward = caller.citySteward() && !caller.holds(sanctuary, Role.STEWARD)
                ? caller.as(ActingAs.CITY_STEWARD)
                : caller.mustHold(sanctuary, Role.STEWARD);
        if (sanctuaries.lock(sanctuary).isEmpty()) {
            throw Refused.notFound();
        }
        return steward;
    }

    private Crew find(SanctuaryId sanctuary, CrewId id) {
        return crew.findBySanctuaryIdAndIdAndLiveKeyIsNotNull(sanctuary, id).orElseThrow(Refused::notFound);
    }

    private static boolean lowers(@Nullable Intensity to, @Nullable Intensity from) {
        return from != null && (to == null || !to.isAtLeast(from));
    }

    private void mustNotAccompany(CrewId id) {
        if (duties.accompaniesDreamers(id)) {
            throw Refused.because(SanctuaryProblem.ACCOMPANIES_DREAMERS);
        }
    }

    private static void mustBeSomebodyElse(Caller caller, String subject) {
        if (caller.is(subject)) {
            throw Refused.forbidden("own-role");
        }
    }

    /** Whoever goes on by another name holds roles by that one, or the rules would take one person for two. */
    private void mustGoOn(String subject) {
        if (!signIns.holdForRole(subject).equals(subject)) {
            throw Refused.unprocessable(FieldError.at("#/subject", "Merged", "subject-not-merged"));
        }
    }

    /** Who is looked after as a minor in a house accompanies, decides and answers for nobody in it. */
    private void mustBeOfAge(SanctuaryId sanctuary, String subject) {
        SiteFacts site = register.find(sanctuary).orElseThrow(Refused::notFound).site();
        if (!signIns.minors(List.of(subject), site, clock.now()).isEmpty()) {
            throw Refused.unprocessable(FieldError.at("#/subject", "Minor", "subject-of-age"));
        }
    }

    /** Who sits on the ethics board as lay or unaffiliated has no other role in that house. */
    private void mustStandApart(
            SanctuaryId sanctuary, String subject, Role role, boolean apart, @Nullable CrewId entry) {
        if (apart && role != Role.ETHICIST) {
            throw Refused.unprocessable(FieldError.at("#/role", "StandsApart", "standing-apart"));
        }
        List<Crew> others = crew.findBySanctuaryIdAndLiveKey(sanctuary, subject).stream()
                .filter(held -> !held.id().equals(entry))
                .toList();
        if (others.stream().anyMatch(held -> apart || held.lay() || held.unaffiliated())) {
            throw Refused.because(SanctuaryProblem.STANDS_APART);
        }
    }
}
