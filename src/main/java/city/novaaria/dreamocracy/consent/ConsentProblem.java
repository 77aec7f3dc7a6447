package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.problems.ProblemType;

/** What can be wrong about consents. */
enum ConsentProblem implements ProblemType {
    SEAT_TAKES_NO_CONSENT(
            "This enrollment takes no consent now",
            "Consent is given before the dream; after leaving a session, enroll anew first."),
    ENROLLED_ANEW(
            "The person is enrolled in this session again",
            "What you named ended when they left before. To leave now, withdraw the enrollment in `enrollmentId`.");

    private final Meaning meaning;

    ConsentProblem(String title, String remedy) {
        meaning = Meaning.conflict(title, remedy);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
