package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever has the claim code of an anonymous fear looks at it, permits less, and puts it differently when asked. */
@Component
class FollowFear {

    private static final Limit SHOWN_USES = Limit.of(100);

    private final Fears fears;
    private final FearReadings readings;
    private final ServerClock clock;

    FollowFear(Fears fears, FearReadings readings, ServerClock clock) {
        this.fears = fears;
        this.readings = readings;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ClaimedFear lookUp(Caller caller, String claimCode) {
        Fear fear = fears.findByClaimCodeSha256(Fears.sha256(claimCode)).orElseThrow(Refused::notFound);
        return shown(caller, fear, clock.now());
    }

    /** What is permitted no more already stays so: the same request again changes nothing. */
    @Transactional
    public ClaimedFear narrow(Caller caller, FearNarrowing request) {
        Fear fear = fears.hold(request.claimCode());
        Instant now = clock.now();
        if (fear.withdrawn()) {
            throw Refused.stateConflict(fear.shownState(now), List.of());
        }
        List<Permission.Purpose> noLonger = Objects.requireNonNullElse(request.noLongerFor(), List.of());
        List<Permission> left = fear.permissions().stream()
                .filter(permission -> !noLonger.contains(permission.purpose()))
                .toList();
        mustFit(request, left, now);
        Instant until = Fear.earlier(fear.permittedUntil(), request.until());
        if (!left.equals(fear.permissions()) || !Objects.equals(until, fear.permittedUntil())) {
            fear.permit(left, until, new Actor(null, ActingAs.CONTRIBUTOR), now);
            fears.saveAndFlush(fear);
        }
        return shown(caller, fear, now);
    }

    /** Saying the same again changes nothing. */
    @Transactional
    public ClaimedFear redact(Caller caller, ClaimedRedaction request) {
        Fear fear = fears.hold(request.claimCode());
        Instant now = clock.now();
        if (fear.redactable()) {
            fear.redact(request.text(), new Actor(null, ActingAs.CONTRIBUTOR), now);
            fears.saveAndFlush(fear);
        } else if (!request.text().equals(fear.text())) {
            throw Refused.stateConflict(fear.shownState(now), List.of());
        }
        return shown(caller, fear, now);
    }

    private static void mustFit(FearNarrowing request, List<Permission> left, Instant now) {
        List<FieldError> faults = new ArrayList<>();
        if (request.noLongerFor() == null && request.until() == null) {
            faults.add(FieldError.at("#/noLongerFor", "Something", "something"));
        }
        if (left.isEmpty()) {
            faults.add(FieldError.at("#/noLongerFor", "NotAll", "not-all"));
        }
        faults.addAll(Permission.faults(List.of(), request.until(), now));
        if (!faults.isEmpty()) {
            throw Refused.unprocessable(faults.toArray(FieldError[]::new));
        }
    }

    private ClaimedFear shown(Caller caller, Fear fear, Instant now) {
        return new ClaimedFear(
                FearView.forItsGiver(new FearAccess(fear, caller, now)),
                fears.uses(fear.id(), SHOWN_USES),
                readings.countByFearId(fear.id()));
    }
}
