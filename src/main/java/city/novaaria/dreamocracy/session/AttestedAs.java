package city.novaaria.dreamocracy.session;

/** Who says how somebody is. */
enum AttestedAs {
    SELF,
    OBSERVER
}
