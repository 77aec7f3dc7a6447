package city.novaaria.dreamocracy.charter;

/** Who may waive a rule, if anybody may. */
public enum WaiverClass {
    NEVER,
    ETHICIST,
    BOARD,
    SUBJECT
}
