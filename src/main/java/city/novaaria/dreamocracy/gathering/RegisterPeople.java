package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.gathering.Registration.Line;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People register for a gathering, bring guests, and cancel as they like; the gathering is held, so that places are counted. */
@Component
class RegisterPeople {

    /** For one person in one gathering. */
    private static final int MOST_GUESTS = 5;

    private final Gatherings gatherings;
    private final Registrations registrations;
    private final ShowGatherings gathered;
    private final ShowRegistrations showing;
    private final Places places;
    private final RemindPeople reminding;
    private final ServerClock clock;

    RegisterPeople(
            Gatherings gatherings,
            Registrations registrations,
            ShowGatherings gathered,
            ShowRegistrations showing,
            Places places,
            RemindPeople reminding,
            ServerClock clock) {
        this.gatherings = gatherings;
        this.registrations = registrations;
        this.gathered = gathered;
        this.showing = showing;
        this.places = places;
        this.reminding = reminding;
        this.clock = clock;
    }

    @AtomicStep
    public ShownRegistration register(Caller caller, GatheringId id, NewRegistration request) {
        Actor by = new Actor(caller.subject(), ActingAs.PARTICIPANT);
        Instant at = clock.now();
        Gathering gathering = gatherings.lock(id).orElseThrow(Refused::notFound);
        GatheringAccess access = gathered.access(gathering, caller, at).mustBeVisible();
        access.mustBePossible(GatheringAction.REGISTER);
        String guest = request.guest();
        mustNotBeTooMany(registrations.of(id, caller.subjects(), RegistrationState.CANCELLED), guest);
        Registration registered = registrations.saveAndFlush(new Registration(
                new RegistrationId(Ids.next()), gathering, caller, guest, line(caller, gathering), by, at));
        places.changed(gathering, at);
        reminding.remindLate(gathering, registered, at);
        return showing.show(new RegistrationAccess(registered, gathering, caller, at));
    }

    private Line line(Caller caller, Gathering gathering) {
        return new Line(
                registrations.lastNumber(gathering.id()) + 1,
                places.free(gathering) <= 0,
                registrations.existsByGatheringIdAndSubjectInAndFeedbackGivenTrue(gathering.id(), caller.subjects()));
    }

    private static void mustNotBeTooMany(List<Registration> before, @Nullable String guest) {
        long guests = before.stream().filter(other -> other.guest() != null).count();
        if (guest == null && guests < before.size()) {
            throw Refused.because(GatheringProblem.ALREADY_REGISTERED);
        }
        if (guest != null && guests >= MOST_GUESTS) {
            throw Refused.because(GatheringProblem.TOO_MANY_GUESTS);
        }
    }

    /** Never refused to whom it belongs, and as often as they like; nobody else's place is touched. */
    @AtomicStep
    public ShownRegistration cancel(Caller caller, RegistrationId id) {
        Gathering gathering = gatherings.lockFor(id).orElseThrow(Refused::notFound);
        Registration registration = registrations.findById(id).orElseThrow(Refused::notFound);
        RegistrationAccess access = new RegistrationAccess(registration, gathering, caller, clock.now());
        registration.cancel(access.mustBeOwned(), access.at());
        registrations.saveAndFlush(registration);
        places.changed(gathering, access.at());
        return showing.show(access);
    }
}
