package city.novaaria.dreamocracy.waiver;

import city.novaaria.dreamocracy.problems.ProblemType;
import org.springframework.http.HttpStatus;

/** What can be wrong about waivers. */
enum WaiverProblem implements ProblemType {
    NOT_WAIVABLE(
            "Nobody may waive this rule", "Remedy what the rule objects to; the charter says which may be waived."),
    ALREADY_WAIVED(
            "Such a waiver was asked for already",
            "Use the one that counts or is being decided, or let it be revoked.");

    private final String title;
    private final String remedy;

    WaiverProblem(String title, String remedy) {
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
