package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.problems.ProblemType;

/** What can be wrong about gatherings. */
enum GatheringProblem implements ProblemType {
    CHAMBER_NOT_FREE(
            "The chamber is needed for something else at one of these times",
            "Choose other times, another chamber or a place outside; GET /sanctuaries/{id}/availability tells when it is"
                    + " needed.");

    private final Meaning meaning;

    GatheringProblem(String title, String remedy) {
        meaning = Meaning.conflict(title, remedy);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
