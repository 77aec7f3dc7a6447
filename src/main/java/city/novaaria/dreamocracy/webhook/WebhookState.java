package city.novaaria.dreamocracy.webhook;

/** Whether a webhook is told what happens. */
enum WebhookState {
    /** Whoever is behind its address has not answered the challenge yet, and is told nothing else. */
    PENDING,
    ACTIVE,
    INACTIVE
}
