package city.novaaria.dreamocracy.exhibition;

import city.novaaria.dreamocracy.problems.ProblemType;

/** What can be wrong about showing artworks in a chamber. */
enum ExhibitionProblem implements ProblemType {
    CHAMBER_NEEDED(
            "The chamber is needed for something else at that time",
            "Choose another time or another chamber; GET /sanctuaries/{id}/availability tells what needs which.");

    private final Meaning meaning;

    ExhibitionProblem(String title, String remedy) {
        meaning = Meaning.conflict(title, remedy);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
