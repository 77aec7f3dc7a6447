package city.novaaria.dreamocracy.session;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where one person's enrollment stands. */
public enum EnrollmentState {
    WAITLISTED,
    ENROLLED,
    CHECKED_IN,
    DREAMING,
    STEPPED_OUT,
    SURFACED,
    DONE,
    NOT_CLEARED,
    NO_SHOW,
    WITHDRAWN,
    REMOVED_FOR_SAFETY,
    /** It was a mistake, and the crew took it back. */
    CANCELLED;

    /** Those who take one of the session's places. */
    static final Set<EnrollmentState> WITH_A_PLACE = EnumSet.of(ENROLLED, CHECKED_IN, DREAMING, STEPPED_OUT);

    /** Those who are in the running dream, or out of it for a while. */
    public static final Set<EnrollmentState> LIVE = Collections.unmodifiableSet(EnumSet.of(DREAMING, STEPPED_OUT));

    /** Those whom all crew may see to be there, or to have been a mistake; who has left is nobody's business. */
    static final Set<EnrollmentState> IN_SIGHT =
            EnumSet.of(WAITLISTED, ENROLLED, CHECKED_IN, DREAMING, STEPPED_OUT, SURFACED, DONE, CANCELLED);

    public boolean live() {
        return LIVE.contains(this);
    }

    public boolean terminal() {
        return this == DONE || this == NO_SHOW || this == WITHDRAWN || this == REMOVED_FOR_SAFETY || this == CANCELLED;
    }

    public boolean beforeTheDream() {
        return this == WAITLISTED || this == ENROLLED || this == CHECKED_IN || this == NOT_CLEARED;
    }
}
