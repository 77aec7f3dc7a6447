package city.novaaria.dreamocracy.charter;

/** What a reviewer says; an abstention counts as being present. */
public enum Vote {
    APPROVE,
    APPROVE_WITH_CONDITIONS,
    REJECT,
    ABSTAIN
}
