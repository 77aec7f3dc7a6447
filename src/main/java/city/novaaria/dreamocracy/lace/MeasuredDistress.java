package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.Map;

/** What laces say of the distress of those who dream with them: that they measured it, and when. */
public interface MeasuredDistress {

    /** When it was last measured of each who dreams in the session, if it was since then. */
    Map<EnrollmentId, Instant> lastIn(SessionId session, Instant since);
}
