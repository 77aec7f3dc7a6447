package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.problems.ProblemType;

/** What can be wrong about reviews. */
enum EthicsProblem implements ProblemType {
    CONTENT_TURNED_DOWN(
            "The same content was turned down, suspended or approved with open conditions",
            "Change what was asked for and hand that in; or see to the review of the version with this content, which GET /ethics-reviews?dreamscapeId= lists: give evidence for its conditions, or have its suspension lifted."),
    OTHER_EVIDENCE(
            "Other evidence was given since",
            "Read the review again, then verify what was given, with its `evidencedAt`.");

    private final Meaning meaning;

    EthicsProblem(String title, String remedy) {
        meaning = Meaning.conflict(title, remedy);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
