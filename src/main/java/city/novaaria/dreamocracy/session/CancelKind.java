package city.novaaria.dreamocracy.session;

/** What kept a session from taking place; none of them is about anybody who is enrolled. */
public enum CancelKind {
    CREW_UNAVAILABLE,
    CHAMBER_UNAVAILABLE,
    /** The design may not be dreamt as it is. */
    DREAM_NOT_APPROVED,
    /** It would not be safe there or then. */
    SAFETY,
    OTHER
}
