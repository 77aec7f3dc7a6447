package city.novaaria.dreamocracy.guidance;

import city.novaaria.dreamocracy.problems.ProblemType;

/** What can be wrong about publishing an ethics note. */
enum GuidanceProblem implements ProblemType {
    NOTE_REPLACED_ALREADY(
            "What this note was to replace is replaced or retracted already",
            "Give it back to its author; once they have read what took its place and it still has something to say, they submit"
                    + " it anew: from then on it is to replace the note that is in force then.");

    private final Meaning meaning;

    GuidanceProblem(String title, String remedy) {
        meaning = Meaning.conflict(title, remedy);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
