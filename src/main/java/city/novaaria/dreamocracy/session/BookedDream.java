package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.Intensity;
import java.time.Instant;

/** That a person has an enrollment in a session that has not ended, or has not been seen off from it. */
record BookedDream(EnrollmentState state, Intensity intensity, Instant startsAt) {

    /** Is in that dream, or still in the house. */
    boolean there() {
        return state.live() || state.toBeSeenOff();
    }
}
