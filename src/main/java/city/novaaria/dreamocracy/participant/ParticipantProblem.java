package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.problems.ProblemType;

/** What can be wrong about participants. */
enum ParticipantProblem implements ProblemType {
    PARTICIPANT_EXISTS(
            "This person is a participant already",
            "Use the entry that GET /participants shows, or GET /me for yours."),

    SIGNS_IN_ALREADY(
            "This person signs in already", "Nothing is to be linked; the person uses the entry as themselves."),

    RECORD_MERGED(
            "This record was merged into another",
            "Use the record that GET /participants/{id} names as mergedInto; what hangs on this one stays readable."),

    CORRECTION_REQUESTED_ALREADY(
            "A correction of this birth date is open already",
            "Let it be decided or withdrawn first: GET /participants/{id}/birth-date-corrections."),

    GUARDIANS_ARE_OF_AGE(
            "This person is guardian of somebody, and would not be of age",
            "End the guardianship first: DELETE /participants/{id}/guardians/{guardianshipId} of the child."),

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
