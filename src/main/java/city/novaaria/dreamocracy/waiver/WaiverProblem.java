package city.novaaria.dreamocracy.waiver;

import city.novaaria.dreamocracy.problems.ProblemType;

/** What can be wrong about waivers. */
enum WaiverProblem implements ProblemType {
    NOT_WAIVABLE(
            "Nobody may waive this rule", "Remedy what the rule objects to; the charter says which may be waived."),
    NOTHING_TO_WAIVE(
            "No objection offers this waiver now",
            "Ask for readiness: a waiver may be asked for when, and only when, an objection offers it."),
    ALREADY_WAIVED(
            "Such a waiver was asked for already",
            "Use the one that counts or is being decided, or let it be revoked.");

    private final Meaning meaning;

    WaiverProblem(String title, String remedy) {
        meaning = Meaning.conflict(title, remedy);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
