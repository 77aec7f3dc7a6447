package city.novaaria.dreamocracy.session;

import java.util.EnumSet;
import java.util.Set;

/** Where a session stands; that it is ready is computed and never a state. */
public enum SessionState {
    PLANNED,
    OPEN,
    CHECK_IN,
    DREAMING,
    PAUSED,
    SURFACING,
    AFTERCARE,
    CLOSED,
    CANCELLED;

    /** The states in which the session still needs its chamber and its crew. */
    static final Set<SessionState> BOOKED = EnumSet.of(PLANNED, OPEN, CHECK_IN, DREAMING, PAUSED, SURFACING);

    /** The states in which people may still enroll or get ready. */
    static final Set<SessionState> BEFORE_THE_DREAM = EnumSet.of(PLANNED, OPEN, CHECK_IN);

    /** The states in which people are in the chamber, whatever was planned. */
    static final Set<SessionState> PEOPLE_THERE = EnumSet.of(DREAMING, PAUSED, SURFACING);

    public boolean live() {
        return this == DREAMING || this == PAUSED;
    }

    public boolean over() {
        return this == CLOSED || this == CANCELLED;
    }

    public boolean beforeTheDream() {
        return BEFORE_THE_DREAM.contains(this);
    }
}
