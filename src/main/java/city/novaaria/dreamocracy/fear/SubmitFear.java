package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.Sha256;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody hands in a fear; without signing in they get a code with which they can take it back. */
@Component
class SubmitFear {

    /** Easy to copy by hand: nothing that looks like something else. */
    private static final String CODE_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    /** Of 5 bits each, 130 together. */
    private static final int CODE_LENGTH = 26;

    private final Fears fears;
    private final SanctuaryRegister sanctuaries;
    private final ServerClock clock;
    private final SecureRandom random = new SecureRandom();

    SubmitFear(Fears fears, SanctuaryRegister sanctuaries, ServerClock clock) {
        this.fears = fears;
        this.sanctuaries = sanctuaries;
        this.clock = clock;
    }

    @Transactional
    public Submitted submit(Caller caller, FearController.NewFear request) {
        Instant now = clock.now();
        mustFit(caller, request, now);
        String claimCode = caller.signedIn() ? null : claimCode();
        Fear fear = fears.saveAndFlush(
                claimCode == null ? owned(caller.subject(), request, now) : claimed(claimCode, request, now));
        FearView view = FearView.withText(new FearAccess(fear, caller, now));
        return new Submitted(view, claimCode, fear.revision(now));
    }

    private void mustFit(Caller caller, FearController.NewFear request, Instant now) {
        List<FieldError> faults = new ArrayList<>();
        if (sanctuaries
                .find(request.sanctuaryId())
                .filter(SanctuaryRegister.House::open)
                .isEmpty()) {
            faults.add(FieldError.at("#/sanctuaryId", "OpenSanctuary", "is the id of a sanctuary that is open"));
        }
        faults.addAll(Permission.faults(request.permissions(), request.until(), now));
        if (!caller.signedIn()) {
            faults.addAll(Permission.namings(request.permissions()));
        }
        if (!faults.isEmpty()) {
            throw Refused.unprocessable(faults.toArray(FieldError[]::new));
        }
    }

    private static Fear owned(String owner, FearController.NewFear request, Instant now) {
        return Fear.of(
                owner,
                new FearId(Ids.next()),
                request.sanctuaryId(),
                request.text(),
                request.permissions(),
                request.until(),
                now);
    }

    private static Fear claimed(String claimCode, FearController.NewFear request, Instant now) {
        return Fear.ofNobody(
                Sha256.of(claimCode),
                new FearId(Ids.unlinkable()),
                request.sanctuaryId(),
                request.text(),
                request.permissions(),
                request.until(),
                now);
    }

    private String claimCode() {
        StringBuilder code = new StringBuilder(CODE_LENGTH);
        random.ints(CODE_LENGTH, 0, CODE_ALPHABET.length())
                .forEach(symbol -> code.append(CODE_ALPHABET.charAt(symbol)));
        return code.toString();
    }

    /** What the submitter is told, once. */
    record Submitted(FearView view, @Nullable String claimCode, long revision) {

        @Override
        public String toString() {
            return "Submitted[" + view.id() + "]";
        }
    }
}
