package city.novaaria.dreamocracy.session;

/** Into whose hands a person leaves the house. */
public enum Receiver {
    /** A guardian, who is there. */
    GUARDIAN,
    /** Whom the plan for the way home names. */
    NAMED_PERSON,
    /** Somebody else; of a minor, whom a guardian named just now. */
    OTHER
}
