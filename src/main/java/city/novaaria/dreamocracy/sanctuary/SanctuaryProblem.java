package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.problems.ProblemType;

/** What can be wrong about sanctuaries. */
public enum SanctuaryProblem implements ProblemType {
    NAME_TAKEN("This name is taken", "Choose another name; a chamber of this sanctuary already has it."),
    CHAMBER_BOOKED(
            "The chamber is needed as it is",
            "Move the sessions that `sessionIds` names to another chamber, make them smaller or cancel them first; move or cancel also what else GET /sanctuaries/{id}/availability shows there."),
    HOUSE_BOOKED(
            "Something is planned or under way in the house",
            "Cancel the sessions that `sessionIds` names, or wait until the last person was seen off from them; cancel also what else is planned here."),
    HOUSE_NOT_OPEN(
            "The house is not open now",
            "Wait until it is, which GET /sanctuaries/{id} tells; what is registered or planned can be cancelled meanwhile."),
    PEOPLE_ENROLLED(
            "People may be enrolled under what holds now",
            "Wait until the sessions that `sessionIds` names are over, or cancel them; what is only planned is no obstacle."),
    ROLE_HELD_ALREADY("This person holds the role already", "Use the entry that GET .../crew shows."),
    LOOKS_LIKE_ANOTHER(
            "Somebody here signs in with a name that looks the same",
            "Compare the name, letter by letter, with those that GET .../crew shows, and use the one that is meant."),
    LAST_STEWARD(
            "The last steward cannot go",
            "Let somebody else become steward first; a steward of the city can put one in."),
    ACCOMPANIES_DREAMERS(
            "This person is on duty while people dream",
            "Put somebody else on duty in that session first; or stop the dream safely, and take the person off duty."),
    STANDS_APART(
            "Lay and unaffiliated members hold no other role here",
            "Let somebody else hold the other role, or remove the entry that GET .../crew shows.");

    private final Meaning meaning;

    SanctuaryProblem(String title, String remedy) {
        meaning = Meaning.conflict(title, remedy);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
