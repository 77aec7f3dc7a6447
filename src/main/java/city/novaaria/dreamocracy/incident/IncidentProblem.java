package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.problems.ProblemType;

/** What can be wrong about incidents. */
enum IncidentProblem implements ProblemType {
    NOT_THE_SAME_INCIDENT(
            "It is not the same incident",
            "Choose one of the same sanctuary, and of the same session if this one is about a session, that weighs at least as"
                    + " much and is no duplicate itself; and when this one is serious, one that was not contained before this one"
                    + " was reported."),
    RULING_MISSING(
            "Nobody has ruled yet whether people have to be asked again",
            "Reinstate the approval with that decision, or end it, or rule on the next version of the dreamscape; then close the"
                    + " incident.");

    private final Meaning meaning;

    IncidentProblem(String title, String remedy) {
        meaning = Meaning.conflict(title, remedy);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
