package city.novaaria.dreamocracy.message;

import city.novaaria.dreamocracy.problems.ProblemType;

/** What can be wrong about messages. */
enum MessageProblem implements ProblemType {
    NOBODY_GETS_IT(
            "Nobody would get this message",
            "Whom it is for is no longer in the session, so nothing was left; write to those who are, or call.");

    private final Meaning meaning;

    MessageProblem(String title, String remedy) {
        meaning = Meaning.conflict(title, remedy);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
