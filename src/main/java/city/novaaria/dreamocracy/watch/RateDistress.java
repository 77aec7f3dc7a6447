package city.novaaria.dreamocracy.watch;

import city.novaaria.dreamocracy.charter.PersonFacts.DistressFacts;
import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary.FrozenVersion;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.lace.LaceControl;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.session.Attendance;
import city.novaaria.dreamocracy.session.Attendance.Rated;
import city.novaaria.dreamocracy.session.EnrollmentControl;
import city.novaaria.dreamocracy.session.EnrollmentState;
import city.novaaria.dreamocracy.watch.DistressRating.Said;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down how distressed a person is; whoever is in great distress is out of the running dream with that (LIV-02). */
@Component
class RateDistress {

    private final Attendance attendance;
    private final EnrollmentControl control;
    private final SanctuaryRegister sanctuaries;
    private final DreamscapeLibrary dreamscapes;
    private final DistressRatings ratings;
    private final KeepWatch watch;
    private final LaceControl laces;
    private final ServerClock clock;

    RateDistress(
            Attendance attendance,
            EnrollmentControl control,
            SanctuaryRegister sanctuaries,
            DreamscapeLibrary dreamscapes,
            DistressRatings ratings,
            KeepWatch watch,
            LaceControl laces,
            ServerClock clock) {
        this.attendance = attendance;
        this.control = control;
        this.sanctuaries = sanctuaries;
        this.dreamscapes = dreamscapes;
        this.ratings = ratings;
        this.watch = watch;
        this.laces = laces;
        this.clock = clock;
    }

    @AtomicStep
    public DistressRating rate(Caller caller, EnrollmentId id, NewDistressRating request) {
        Rated rated = attendance.rateDistress(caller, id, request.suds(), request.dissociating());
        RatingSource source = caller.is(rated.person().participantId()) ? RatingSource.SELF : RatingSource.OBSERVED;
        Said said = new Said(request.suds(), request.dissociating(), source);
        Instant at = clock.now();
        PolicyProfile policy = sanctuaries
                .find(rated.session().sanctuaryId())
                .orElseThrow(Refused::notFound)
                .policy();
        DistressRating before = supersede(id);
        DistressRating rating = ratings.saveAndFlush(new DistressRating(
                new RatingId(Ids.next()),
                rated.person(),
                said,
                before,
                asks(rated, said, before, policy),
                policy.distressLookWithin(),
                rated.by(),
                at));
        watch.heard(id, source, at);
        if (rating.asks() == AskedFor.STEP_OUT) {
            control.stepOut(id, rated.by().followedUp(), at);
        } else if (rating.asks() == AskedFor.LOOK && rated.person().state() == EnrollmentState.DREAMING) {
            laces.steady(id, rated.by(), at);
        }
        return rating;
    }

    private @Nullable DistressRating supersede(EnrollmentId id) {
        DistressRating before = ratings.findByLatestKey(id.value()).orElse(null);
        if (before != null) {
            before.supersede();
            ratings.saveAndFlush(before);
        }
        return before;
    }

    private AskedFor asks(Rated rated, Said said, @Nullable DistressRating before, PolicyProfile policy) {
        FrozenVersion version = dreamscapes.frozen(rated.session().versionId()).orElseThrow(Refused::notFound);
        boolean watched = rated.person().state().live() && version.intensity().isAtLeast(policy.watchFrom());
        return watched
                ? AskedFor.of(
                        policy,
                        new DistressFacts(said.suds(), Boolean.TRUE.equals(said.dissociating())),
                        DistressRating.baselineOf(before),
                        said.source())
                : AskedFor.NOTHING;
    }
}
