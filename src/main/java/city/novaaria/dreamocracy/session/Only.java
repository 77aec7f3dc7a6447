package city.novaaria.dreamocracy.session;

/** What to leave out. */
enum Only {
    objections
}
