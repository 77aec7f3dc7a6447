package city.novaaria.dreamocracy.care;

import city.novaaria.dreamocracy.problems.ProblemType;

/** What can be wrong about what is on record for a person's sake. */
enum CareProblem implements ProblemType {
    CLEARANCE_NEEDED(
            "A second look is still needed",
            "Let somebody else than who screened clear the screening first: POST /screenings/{id}/clearance."),
    RELATION_EXISTS("This relation is on record already", "Use the entry that GET /participants/{id}/relations shows."),
    END_NOT_ASKED(
            "It takes two of the crew to end this relation",
            "Ask with POST /participants/{id}/relations/{relationId}/end-request, and let somebody else end it.");

    private final Meaning meaning;

    CareProblem(String title, String remedy) {
        meaning = Meaning.conflict(title, remedy);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
