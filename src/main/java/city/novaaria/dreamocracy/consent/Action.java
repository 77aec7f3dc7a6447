package city.novaaria.dreamocracy.consent;

/** What its giver can do with a consent. */
enum Action {
    WITHDRAW
}
