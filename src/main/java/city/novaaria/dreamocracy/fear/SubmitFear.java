package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.idempotency.Attempt;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.Sha256;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody hands in a fear; without signing in they get a code with which they can take it back. */
@Component
class SubmitFear {

    private final Fears fears;
    private final SanctuaryRegister sanctuaries;
    private final ServerClock clock;

    SubmitFear(Fears fears, SanctuaryRegister sanctuaries, ServerClock clock) {
        this.fears = fears;
        this.sanctuaries = sanctuaries;
        this.clock = clock;
    }

    @Transactional
    public Submitted submit(Caller caller, Attempt attempt, NewFear request) {
        Instant now = clock.now();
        Fear fear = attempt.earlier()
                .flatMap(id -> fears.findById(new FearId(id)))
                .orElseGet(() -> submitted(caller, attempt, request, now));
        FearView view = FearView.forItsGiver(new FearAccess(fear, caller, now));
        return new Submitted(
                view, caller.signedIn() ? null : attempt.codeFor(fear.id().value()), fear.revision(now));
    }

    private Fear submitted(Caller caller, Attempt attempt, NewFear request, Instant now) {
        mustFit(caller, request, now);
        return fears.saveAndFlush(
                caller.signedIn() ? owned(caller.subject(), request, now) : claimed(attempt, request, now));
    }

    private void mustFit(Caller caller, NewFear request, Instant now) {
        List<FieldError> faults = new ArrayList<>();
        if (sanctuaries
                .find(request.sanctuaryId())
                .filter(SanctuaryRegister.House::open)
                .isEmpty()) {
            faults.add(FieldError.at("#/sanctuaryId", "OpenSanctuary", "open-sanctuary"));
        }
        faults.addAll(Permission.faults(request.permissions(), request.until(), now));
        if (!caller.signedIn()) {
            faults.addAll(Permission.namings(request.permissions()));
        }
        if (!faults.isEmpty()) {
            throw Refused.unprocessable(faults.toArray(FieldError[]::new));
        }
    }

    private static Fear owned(String owner, NewFear request, Instant now) {
        return Fear.of(
                owner,
                new FearId(Ids.next()),
                request.sanctuaryId(),
                request.text(),
                request.permissions(),
                request.until(),
                now);
    }

    private static Fear claimed(Attempt attempt, NewFear request, Instant now) {
        FearId id = new FearId(Ids.unlinkable());
        return Fear.ofNobody(
                Sha256.of(attempt.codeFor(id.value())),
                id,
                request.sanctuaryId(),
                request.text(),
                request.permissions(),
                request.until(),
                now);
    }

    /** What the submitter is told, once. */
    record Submitted(FearView view, @Nullable String claimCode, long revision) {

        @Override
        public String toString() {
            return "Submitted[" + view.id() + "]";
        }
    }
}
