package city.novaaria.dreamocracy.chaos;

import org.jspecify.annotations.Nullable;

/** What people do in the run, and what the log of the session says of it. */
enum Deed {
    START("SESSION_STARTED", true),
    PAUSE("SESSION_PAUSED", false),
    RESUME("SESSION_RESUMED", true),
    END("SESSION_SURFACED", false),
    RATE("DISTRESS_RATED", true),
    WRITE_NOTE("NOTE_WRITTEN", true),
    LEAVE_MESSAGE("MESSAGE_SENT", true),
    STOP(null, false),
    COME_BACK(null, false),
    WITHDRAW(null, false),
    SAFE_STOP(null, false),
    CANCEL("SESSION_CANCELLED", true),
    CHECK_OUT("ENROLLMENT_CHECKED_OUT", true),
    BE_THERE(null, false),
    SEND_READINGS(null, false),
    ACKNOWLEDGE(null, false);

    private final @Nullable String line;
    private final boolean alone;

    Deed(@Nullable String line, boolean alone) {
        this.line = line;
        this.alone = alone;
    }

    /** The line that it leaves in the log; null when it leaves none that is counted. */
    @Nullable
    String line() {
        return line;
    }

    /** Whether nothing else leaves such a line, so that each is one deed. */
    boolean alone() {
        return alone;
    }

    /** It takes no key, because doing it again changes nothing; and it has to be possible at any time. */
    boolean isWayOut() {
        return this == STOP || this == WITHDRAW || this == SAFE_STOP;
    }

    /** What takes no key may be done again by a request that was long given up. */
    boolean keyed() {
        return !isWayOut() && this != BE_THERE && this != SEND_READINGS && this != ACKNOWLEDGE;
    }
}
