package city.novaaria.dreamocracy.emergency;

import city.novaaria.dreamocracy.problems.ProblemType;

/** What can be wrong about emergency accesses. */
enum EmergencyAccessProblem implements ProblemType {
    READABLE_ALREADY(
            "You may read this already",
            "Read GET /participants/{id}/emergency-contact and GET /participants/{id}/support-plan."),

    EMERGENCY_ACCESS_OPEN(
            "You have opened an emergency access to this person already",
            "Use it: GET /emergency-accesses names it, and says until when it is open."),

    TOO_MANY_EMERGENCY_ACCESSES(
            "You have opened as many emergency accesses today as one person may",
            "Ask a facilitator or organizer of the sanctuary, who may read it.");

    private final Meaning meaning;

    EmergencyAccessProblem(String title, String remedy) {
        meaning = Meaning.conflict(title, remedy);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
