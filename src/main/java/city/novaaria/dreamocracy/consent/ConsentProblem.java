package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.problems.ProblemType;

/** What can be wrong about consents. */
enum ConsentProblem implements ProblemType {
    SEAT_TAKES_NO_CONSENT(
            "This enrollment takes no consent now",
            "Consent is given before the dream; after leaving a session, enroll anew first.");

    private final Meaning meaning;

    ConsentProblem(String title, String remedy) {
        meaning = Meaning.conflict(title, remedy);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
