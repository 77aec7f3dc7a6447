package city.novaaria.dreamocracy.webhook;

/** Why a webhook is told nothing. */
enum InactiveBecause {
    /** A steward switched it off. */
    SWITCHED_OFF,
    /** Whoever is behind its address did not answer the challenge. */
    UNPROVEN,
    /** Whoever is behind its address answered 410: nobody wants it any more. */
    GONE,
    /** Who answered for it is no steward of the house any more. */
    NOBODY_ANSWERS,
    /** The service cannot read the secret any more, because its own key is another one. */
    SECRET_UNREADABLE
}
