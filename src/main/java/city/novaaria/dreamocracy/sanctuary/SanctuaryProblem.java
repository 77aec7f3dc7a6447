package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.problems.ProblemType;
import org.springframework.http.HttpStatus;

/** What can be wrong about sanctuaries. */
enum SanctuaryProblem implements ProblemType {
    NAME_TAKEN("This name is taken", "Choose another name; a chamber of this sanctuary already has it."),
    ROLE_HELD_ALREADY("This person holds the role already", "Use the entry that GET .../crew shows.");

    private final String title;
    private final String remedy;

    SanctuaryProblem(String title, String remedy) {
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
