package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import java.time.Instant;

/** What the watch over a running dream has laces do for their wearers. */
public interface LaceControl {

    /** The lace of the person, if any, holds what it shows as it is, until somebody has looked; nobody waits for that. */
    void steady(EnrollmentId person, Actor by, Instant at);
}
