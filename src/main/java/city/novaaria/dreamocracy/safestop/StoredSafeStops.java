package city.novaaria.dreamocracy.safestop;

import city.novaaria.dreamocracy.kernel.SessionId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers from what the watch remembers. */
@Component
class StoredSafeStops implements SafeStopRegister {

    private final Vigils vigils;

    StoredSafeStops(Vigils vigils) {
        this.vigils = vigils;
    }

    @Override
    public Optional<SafeStopped> of(SessionId session) {
        return vigils.findById(session).flatMap(Vigil::stopped);
    }
}
