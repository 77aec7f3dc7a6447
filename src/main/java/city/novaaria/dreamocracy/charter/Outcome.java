package city.novaaria.dreamocracy.charter;

/** What a rule found out; what cannot be determined counts as not allowed. */
public enum Outcome {
    PASS,
    FAIL,
    WAIVED,
    NOT_APPLICABLE,
    INDETERMINATE;

    public boolean objects() {
        return this == FAIL || this == INDETERMINATE;
    }
}
