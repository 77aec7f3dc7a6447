package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.sanctuary.ChamberId;
import java.time.Instant;
import java.util.List;

/** Says what else than sessions a chamber is needed for; whoever asks holds the chamber. */
public interface ChamberClaims {

    /** When something else needs the chamber, of all that does at some time from one instant until before another. */
    List<Claim> of(ChamberId chamber, Instant from, Instant until);

    /** From an instant until before another one. */
    record Claim(Instant from, Instant until) {}
}
