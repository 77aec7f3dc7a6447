package city.novaaria.dreamocracy.guidance;

import city.novaaria.dreamocracy.problems.ProblemType;

/** What can be wrong about publishing an ethics note. */
enum GuidanceProblem implements ProblemType {
    NOTE_REPLACED_ALREADY(
            "What this note was to replace is replaced or retracted already",
            "Read the note that took its place, give this one back to its author, and let it replace that one.");

    private final Meaning meaning;

    GuidanceProblem(String title, String remedy) {
        meaning = Meaning.conflict(title, remedy);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
