package city.novaaria.dreamocracy.gate;

/** What to leave out. */
enum Only {
    objections
}
