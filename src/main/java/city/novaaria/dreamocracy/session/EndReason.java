package city.novaaria.dreamocracy.session;

/** How a session ended. */
public enum EndReason {
    ENDED,
    SAFE_STOP,
    CANCELLED
}
