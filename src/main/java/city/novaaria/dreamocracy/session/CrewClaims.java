package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Says where else than on duty in sessions people of the crew have to be; the charter goes by the same times. */
public interface CrewClaims {

    /** Where else these people, by subject, have to be at some time from one instant until before another. */
    List<CrewClaim> ofCrew(Collection<String> subjects, Instant from, Instant until);

    /** From an instant until before another one, because of that house. */
    record CrewClaim(String subject, SanctuaryId sanctuary, Instant from, Instant until) {

        @Override
        public String toString() {
            return "CrewClaim[" + from + "]";
        }
    }
}
