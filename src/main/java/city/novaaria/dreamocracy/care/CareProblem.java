package city.novaaria.dreamocracy.care;

import city.novaaria.dreamocracy.problems.ProblemType;

/** What can be wrong about what is on record for a person's sake. */
enum CareProblem implements ProblemType {
    RELATION_EXISTS("This relation is on record already", "Use the entry that GET /participants/{id}/relations shows.");

    private final Meaning meaning;

    CareProblem(String title, String remedy) {
        meaning = Meaning.conflict(title, remedy);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
