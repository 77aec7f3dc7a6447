package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.problems.ProblemType;
import org.springframework.http.HttpStatus;

/** What can be wrong about participants. */
enum ParticipantProblem implements ProblemType {
    PARTICIPANT_EXISTS(
            "This person is a participant already",
            "Use the entry that GET /participants shows, or GET /me for yours."),

    GUARDIAN_NAMED_ALREADY(
            "This guardian is on record already", "Use the entry that GET .../guardians shows, or end it first.");

    private final String title;
    private final String remedy;

    ParticipantProblem(String title, String remedy) {
        this.title = title;
        this.remedy = remedy;
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.CONFLICT;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
