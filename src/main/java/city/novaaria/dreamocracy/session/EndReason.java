package city.novaaria.dreamocracy.session;

/** How a session ended. */
public enum EndReason {
    ENDED,
    SAFE_STOP,
    /** The approval was suspended while people dreamt, and so they were brought back at once. */
    SUSPENDED,
    CANCELLED
}
