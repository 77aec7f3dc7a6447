package city.novaaria.dreamocracy.participant;

/** Somebody's child, and what makes it that. */
record Ward(Guardianship link, Participant child) {}
