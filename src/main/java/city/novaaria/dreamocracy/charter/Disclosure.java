package city.novaaria.dreamocracy.charter;

/** Who may read why a rule objects. */
public enum Disclosure {
    /** Everybody on the crew. */
    STAFF,
    /** Only those who look after people, or of all together only the crew; others read "not cleared". */
    RESTRICTED,
    /** Only the person themselves; to others not even that it is about this person. */
    SUBJECT_ONLY
}
