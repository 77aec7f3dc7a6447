package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.charter.PolicyProfiles;
import city.novaaria.dreamocracy.charter.Tightening;
import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A steward changes a sanctuary, under the lock that planning takes, too: it closes only while no session needs it, and what
 * people are judged by there changes only while nobody may be enrolled.
 */
@Component
class ReviseSanctuary {

    private final Sanctuaries sanctuaries;
    private final BookingGate bookings;
    private final PolicyProfiles policies;
    private final ServerClock clock;

    ReviseSanctuary(Sanctuaries sanctuaries, BookingGate bookings, PolicyProfiles policies, ServerClock clock) {
        this.sanctuaries = sanctuaries;
        this.bookings = bookings;
        this.policies = policies;
        this.clock = clock;
    }

    @Transactional
    public Sanctuary revise(Caller caller, SanctuaryId id, ExpectedVersion expected, ChangeSanctuary change) {
        Sanctuary sanctuary = sanctuaries.lock(id).orElseThrow(Refused::notFound);
        Actor steward = caller.mustHold(id, Role.STEWARD);
        expected.check(sanctuary.version());
        HouseLaw.mustFit(change.timeZone(), change.policyProfile(), policies);
        if (!caller.citySteward()) {
            mustOnlyBecomeStricter(sanctuary, change);
        }
        if (sanctuary.changesLaw(change)) {
            mustHaveNobodyEnrolled(id);
        }
        Instant at = clock.now();
        if (sanctuary.closes(change) && bookings.booked(Set.of(id), at).contains(id)) {
            throw Refused.because(SanctuaryProblem.HOUSE_BOOKED).with("sessionIds", bookings.bookedAt(id));
        }
        sanctuary.change(change, steward, at);
        return sanctuaries.saveAndFlush(sanctuary);
    }

    /** Stricter numbers than hold now always; laxer ones, which are the profile's at most, as any other law. */
    @Transactional
    public Sanctuary tighten(Caller caller, SanctuaryId id, ExpectedVersion expected, Tightening numbers) {
        Sanctuary sanctuary = sanctuaries.lock(id).orElseThrow(Refused::notFound);
        Actor steward = caller.mustHold(id, Role.STEWARD);
        expected.check(sanctuary.version());
        PolicyProfile profile = policies.named(sanctuary.policyProfile());
        HouseLaw.mustTighten(numbers, profile);
        if (profile.tightened(numbers).isLaxerThan(profile.tightened(sanctuary.tightening()))) {
            mustHaveNobodyEnrolled(id);
        }
        sanctuary.tighten(numbers, steward, clock.now());
        return sanctuaries.saveAndFlush(sanctuary);
    }

    private void mustHaveNobodyEnrolled(SanctuaryId id) {
        List<SessionId> open = bookings.openAt(id);
        if (!open.isEmpty()) {
            throw Refused.because(SanctuaryProblem.PEOPLE_ENROLLED).with("sessionIds", open);
        }
    }

    /** What a house decides by itself: its own numbers become stricter, and people are minors there for longer. */
    private static void mustOnlyBecomeStricter(Sanctuary sanctuary, ChangeSanctuary change) {
        if (sanctuary.changesProfile(change)) {
            throw Refused.forbidden("changing-profile");
        }
        if (sanctuary.lowersAge(change)) {
            throw Refused.forbidden("lowering-age");
        }
    }
}
