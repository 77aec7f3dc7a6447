package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.problems.ProblemType;

/** What can be wrong about gatherings. */
enum GatheringProblem implements ProblemType {
    CHAMBER_NOT_FREE(
            "The chamber is needed for something else at one of these times",
            "Choose other times, another chamber or a place outside; GET /sanctuaries/{id}/availability tells when it is"
                    + " needed."),
    ALREADY_REGISTERED(
            "You are registered already",
            "GET /me/registrations shows where; register guests by what they are called."),
    TOO_MANY_GUESTS("You bring as many guests as one person may", "Cancel the registration of one of them first."),
    FEWER_THAN_REGISTERED(
            "More people have a place than there would be places",
            "Choose at least as many places as are taken; nobody loses a place by it.");

    private final Meaning meaning;

    GatheringProblem(String title, String remedy) {
        meaning = Meaning.conflict(title, remedy);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
