package city.novaaria.dreamocracy.webhook;

import city.novaaria.dreamocracy.problems.ProblemType;

/** What can be wrong about webhooks. */
enum WebhookProblem implements ProblemType {
    TOO_MANY_WEBHOOKS("The house has ten webhooks", "Delete one that is not needed, or change it."),
    ADDRESS_TAKEN("The house has a webhook with this address", "Change that one; one address is told everything once."),
    PREVIOUS_SECRET_COUNTS(
            "The previous secret still counts",
            "End the previous secret first; the receiver has to know the present one by then."),
    NOTHING_WAITS(
            "Everything was delivered",
            "Wait until something happens; only what was not acknowledged is delivered again.");

    private final Meaning meaning;

    WebhookProblem(String title, String remedy) {
        meaning = Meaning.conflict(title, remedy);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
