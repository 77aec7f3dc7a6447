package city.novaaria.dreamocracy.charter;

/** Who may waive a rule, if anybody may. */
public enum WaiverClass {
    NEVER,
    ETHICIST,
    BOARD,
    SUBJECT;

    /** Whether who gave a waiver of this class may waive what asks for that one: a board is ethicists, too. */
    boolean suffices(WaiverClass asked) {
        return asked != NEVER && (this == asked || (this == BOARD && asked == ETHICIST));
    }
}
