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
    /** Taken out of the running dream by who accompanies it, and not seen off yet. */
    REMOVED_FOR_SAFETY,
    /** It was a mistake, and the crew took it back. */
    CANCELLED,
    /** The dream began without them, and that is no absence: they waited for a place, or were stood down. */
    NOT_THIS_TIME;

    /** Those who take one of the session's places; who is stood down keeps it, for checking in again takes that back. */
    static final Set<EnrollmentState> WITH_A_PLACE =
            EnumSet.of(ENROLLED, CHECKED_IN, NOT_CLEARED, DREAMING, STEPPED_OUT);

    /** Those who may still come to dream. */
    public static final Set<EnrollmentState> BEFORE_THE_DREAM =
            Collections.unmodifiableSet(EnumSet.of(WAITLISTED, ENROLLED, CHECKED_IN, NOT_CLEARED));

    /** Those who are in the running dream, or out of it for a while. */
    public static final Set<EnrollmentState> LIVE = Collections.unmodifiableSet(EnumSet.of(DREAMING, STEPPED_OUT));

    /** Those who are out of the dream, and whom somebody has to see off. */
    public static final Set<EnrollmentState> TO_BE_SEEN_OFF =
            Collections.unmodifiableSet(EnumSet.of(SURFACED, REMOVED_FOR_SAFETY));

    /** Those whom all crew may see to be there, or to have been a mistake; who has left is nobody's business. */
    static final Set<EnrollmentState> IN_SIGHT =
            EnumSet.of(WAITLISTED, ENROLLED, CHECKED_IN, DREAMING, STEPPED_OUT, SURFACED, DONE, CANCELLED);

    /** Those who are there, for who accompanies them and for themselves: also who may not dream, or not any more. */
    static final Set<EnrollmentState> THERE = EnumSet.of(
            WAITLISTED,
            ENROLLED,
            CHECKED_IN,
            NOT_CLEARED,
            DREAMING,
            STEPPED_OUT,
            SURFACED,
            REMOVED_FOR_SAFETY,
            DONE,
            CANCELLED);

    private static final Set<EnrollmentState> ENDED = EnumSet.of(DONE, NO_SHOW, WITHDRAWN, CANCELLED, NOT_THIS_TIME);

    public boolean live() {
        return LIVE.contains(this);
    }

    public boolean toBeSeenOff() {
        return TO_BE_SEEN_OFF.contains(this);
    }

    public boolean terminal() {
        return ENDED.contains(this);
    }

    public boolean beforeTheDream() {
        return BEFORE_THE_DREAM.contains(this);
    }
}
