package city.novaaria.dreamocracy.loan;

import city.novaaria.dreamocracy.problems.ProblemType;

/** What can be wrong about loans. */
enum LoanProblem implements ProblemType {
    TRAINING_NEEDED(
            "Nobody borrows a lace who has not learnt to wear it",
            "Record that they came to a training meeting, or with POST /registrations/{id}/training that you taught them.");

    private final Meaning meaning;

    LoanProblem(String title, String remedy) {
        meaning = Meaning.conflict(title, remedy);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
