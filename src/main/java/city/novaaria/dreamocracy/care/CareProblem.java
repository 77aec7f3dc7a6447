package city.novaaria.dreamocracy.care;

import city.novaaria.dreamocracy.problems.ProblemType;
import org.springframework.http.HttpStatus;

/** What can be wrong about what is on record for a person's sake. */
enum CareProblem implements ProblemType {
    RELATION_EXISTS("This relation is on record already", "Use the entry that GET /participants/{id}/relations shows.");

    private final String title;
    private final String remedy;

    CareProblem(String title, String remedy) {
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
