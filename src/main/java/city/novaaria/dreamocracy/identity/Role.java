package city.novaaria.dreamocracy.identity;

/** What a person may do at one sanctuary; a person may hold several. */
public enum Role {
    STEWARD,
    WEAVER,
    TECHNOLOGIST,
    ORGANIZER,
    ETHICIST,
    FACILITATOR
}
