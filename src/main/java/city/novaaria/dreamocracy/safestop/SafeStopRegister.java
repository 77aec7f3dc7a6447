package city.novaaria.dreamocracy.safestop;

import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.Optional;

/** What whoever accompanies a session sees of why its dream ended by itself. */
public interface SafeStopRegister {

    /** Empty unless it did. */
    Optional<SafeStopped> of(SessionId session);

    /** That a dream was brought to a gentle end by itself, and why. */
    record SafeStopped(SafeStopTrigger trigger, Instant at) {}
}
