package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.problems.ProblemType;

/** What can be wrong about incidents. */
enum IncidentProblem implements ProblemType {
    NOT_THE_SAME_INCIDENT(
            "It is not the same incident",
            "Choose one of the same sanctuary, and of the same session if this one is about a session, that weighs at least as"
                    + " much and is no duplicate itself.");

    private final Meaning meaning;

    IncidentProblem(String title, String remedy) {
        meaning = Meaning.conflict(title, remedy);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
