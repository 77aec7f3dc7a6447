package city.novaaria.dreamocracy.merge;

import city.novaaria.dreamocracy.problems.ProblemType;

/** What can be wrong about merges. */
enum MergeProblem implements ProblemType {
    MERGE_ASKED_FOR_ALREADY(
            "A merge of this record is open already", "Let it be decided or withdrawn first: GET /me/tasks lists it."),

    NOT_TO_BE_MERGED(
            "These records cannot be merged now",
            "`errors` says what stands in the way of each record; when that is done, ask or confirm again.");

    private final Meaning meaning;

    MergeProblem(String title, String remedy) {
        meaning = Meaning.conflict(title, remedy);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
