package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.problems.ProblemType;

/** What can be wrong about participants. */
enum ParticipantProblem implements ProblemType {
    PARTICIPANT_EXISTS(
            "This person is a participant already",
            "Use the entry that GET /participants shows, or GET /me for yours."),

    SIGNS_IN_ALREADY(
            "This person signs in already", "Nothing is to be linked; the person uses the entry as themselves."),

    GUARDIAN_NAMED_ALREADY(
            "This guardian is on record already", "Use the entry that GET .../guardians shows, or end it first.");

    private final Meaning meaning;

    ParticipantProblem(String title, String remedy) {
        meaning = Meaning.conflict(title, remedy);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
