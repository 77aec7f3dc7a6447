package city.novaaria.dreamocracy.watch;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What other modules may know of how distressed people are: what whoever accompanies them sees. */
public interface WatchRegister {

    /** The latest of each person in the session of whom anything was said. */
    Map<EnrollmentId, Latest> latestIn(SessionId session);

    /**
     * What was said last.
     *
     * @param dissociating null when nothing was said of it
     * @param lookBy until when a facilitator is to look; null when that is not asked for
     */
    record Latest(
            int suds,
            @Nullable Boolean dissociating,
            RatingSource source,
            Instant ratedAt,
            @Nullable Instant lookBy) {

        @Override
        public String toString() {
            return "Latest";
        }
    }
}
