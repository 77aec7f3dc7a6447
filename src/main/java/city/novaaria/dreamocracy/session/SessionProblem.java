package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.problems.ProblemType;
import org.springframework.http.HttpStatus;

/** What can be wrong about sessions and enrollments. */
enum SessionProblem implements ProblemType {
    CHAMBER_TAKEN("The chamber is booked at that time", "Choose another time or another chamber."),
    TOO_EARLY("It is too early for that", "Try again from `possibleFrom` on."),
    ALREADY_ENROLLED(
            "This person is enrolled already", "Use the enrollment that the person already has in this session."),
    FEWER_THAN_SEATED("More people are enrolled than that", "Choose a capacity that holds everybody who is enrolled.");

    private final String title;
    private final String remedy;

    SessionProblem(String title, String remedy) {
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
