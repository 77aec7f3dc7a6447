package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.gathering.CheckPlan.Checked;
import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Somebody of a house plans a gathering, opens it to people, and ends or cancels it. */
@Component
class PlanGatherings {

    private final Gatherings gatherings;
    private final ShowGatherings showing;
    private final Places places;
    private final TellPeople telling;
    private final CheckPlan check;
    private final SanctuaryRegister sanctuaries;
    private final ServerClock clock;

    PlanGatherings(
            Gatherings gatherings,
            ShowGatherings showing,
            Places places,
            TellPeople telling,
            CheckPlan check,
            SanctuaryRegister sanctuaries,
            ServerClock clock) {
        this.gatherings = gatherings;
        this.showing = showing;
        this.places = places;
        this.telling = telling;
        this.check = check;
        this.sanctuaries = sanctuaries;
        this.clock = clock;
    }

    @AtomicStep
    public ShownGathering plan(Caller caller, NewGathering request) {
        SanctuaryRegister.House held = sanctuaries
                .hold(request.sanctuaryId())
                .orElseThrow(
                        () -> Refused.unprocessable(FieldError.at("#/sanctuaryId", "Unknown", "sanctuary-of-list")));
        SanctuaryId house = held.id();
        Actor by = GatheringAccess.mustPlan(caller, house);
        if (!held.open()) {
            throw Refused.unprocessable(FieldError.at("#/sanctuaryId", "Open", "sanctuary-open"));
        }
        Instant at = clock.now();
        GatheringId id = new GatheringId(Ids.next());
        check.mustFit(new Checked(house, id, request.kind(), null, request.plan()), at);
        return saved(new Gathering(id, house, request.kind(), request.plan(), by, at), caller, at);
    }

    @AtomicStep
    public ShownGathering change(Caller caller, GatheringId id, ExpectedVersion expected, ChangeGathering request) {
        GatheringAccess access = held(caller, id);
        Gathering gathering = access.gathering();
        Actor by = GatheringAccess.mustPlan(caller, gathering.sanctuaryId());
        expected.check(gathering.version());
        access.mustTake(GatheringAction.CHANGE);
        GatheringPlan before = gathering.plan();
        GatheringPlan wanted = request.appliedTo(before);
        access.mustBecome(wanted);
        check.mustFit(new Checked(gathering.sanctuaryId(), id, gathering.kind(), before, wanted), access.at());
        if (wanted.capacity() < before.capacity() && wanted.capacity() < places.taken(gathering)) {
            throw Refused.because(GatheringProblem.FEWER_THAN_REGISTERED);
        }
        if (!wanted.equals(before)) {
            gathering.change(wanted, by, access.at());
            gatherings.saveAndFlush(gathering);
            if (!wanted.isWhenAndWhere(before)) {
                telling.moved(gathering, by, access.at());
            }
            places.changed(gathering, access.at());
        }
        return saved(gathering, caller, access.at());
    }

    @AtomicStep
    public ShownGathering open(Caller caller, GatheringId id) {
        GatheringAccess access = held(caller, id);
        access.gathering().open(access.mustTake(GatheringAction.OPEN), access.at());
        return saved(access.gathering(), caller, access.at());
    }

    @AtomicStep
    public ShownGathering end(Caller caller, GatheringId id) {
        GatheringAccess access = held(caller, id);
        Actor by = access.mustTake(GatheringAction.END);
        boolean early = access.gathering().end(by, access.at());
        ShownGathering ended = saved(access.gathering(), caller, access.at());
        if (early) {
            telling.moved(access.gathering(), by, access.at());
        }
        return ended;
    }

    @AtomicStep
    public ShownGathering cancel(Caller caller, GatheringId id) {
        GatheringAccess access = held(caller, id);
        Actor by = access.mustTake(GatheringAction.CANCEL);
        access.gathering().cancel(by, access.at());
        ShownGathering cancelled = saved(access.gathering(), caller, access.at());
        telling.cancelled(access.gathering(), by, access.at());
        return cancelled;
    }

    private GatheringAccess held(Caller caller, GatheringId id) {
        Gathering gathering = gatherings.lock(id).orElseThrow(Refused::notFound);
        return showing.access(gathering, caller, clock.now()).mustBeVisible();
    }

    private ShownGathering saved(Gathering gathering, Caller caller, Instant at) {
        return showing.show(showing.access(gatherings.saveAndFlush(gathering), caller, at));
    }
}
