package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import java.time.Instant;
import java.util.List;

/** Who is on duty when. */
public interface Shifts {

    /** The sessions of the sanctuary that start in a span of time and were not cancelled, soonest first, at most so many. */
    List<Shift> starting(SanctuaryId sanctuary, Instant from, Instant until, int most);

    /**
     * One session, and who is on duty in it.
     *
     * @param until when its crew is planned to be free again
     * @param needsCrew it has not ended
     * @param capacity how many places it has
     */
    record Shift(
            SessionId session,
            String title,
            Instant startsAt,
            Instant until,
            boolean needsCrew,
            Intensity intensity,
            VersionId version,
            int capacity,
            List<OnDuty> duties) {

        @Override
        public String toString() {
            return "Shift[" + session + "]";
        }
    }

    /** A crew entry in a duty. */
    record OnDuty(CrewId crew, Role duty) {}
}
