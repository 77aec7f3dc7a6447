package city.novaaria.dreamocracy.gate;

/** Who says how somebody is. */
enum AttestedAs {
    SELF,
    OBSERVER
}
