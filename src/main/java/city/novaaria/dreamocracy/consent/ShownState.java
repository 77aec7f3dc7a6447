package city.novaaria.dreamocracy.consent;

/** Where a consent stands. */
enum ShownState {
    ACTIVE,
    REFUSED,
    EXPIRED,
    WITHDRAWN,
    SUPERSEDED
}
