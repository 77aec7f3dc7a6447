package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.problems.ProblemType;

/** What can be wrong about recorders. */
enum RecordingProblem implements ProblemType {
    RECORDER_RUNS("This recorder runs already", "Stop it first; one take of a recorder runs at a time."),

    ASKED_ENOUGH(
            "Enough is asked about this take",
            "Wait for the answers: the same recipient and purpose is asked about once at a time, and five requests at most."),

    NOT_EVERYBODY_AGREED(
            "Not everybody has agreed",
            "Everybody whom it captured has to agree by themselves; who has not is told to nobody.");

    private final Meaning meaning;

    RecordingProblem(String title, String remedy) {
        meaning = Meaning.conflict(title, remedy);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
