package city.novaaria.dreamocracy.objections;

import city.novaaria.dreamocracy.problems.ProblemType;
import org.springframework.http.HttpStatus;

/** The refusals in which the charter speaks; both carry the member {@code objections}. */
public enum CharterProblem implements ProblemType {
    CHARTER_FORBIDS(
            HttpStatus.FORBIDDEN,
            "The charter does not allow this to you",
            "Read `objections`, then leave this to somebody to whom they do not apply."),
    CHARTER_OBJECTIONS(
            HttpStatus.CONFLICT, "The charter objects", "Remedy every entry of `objections`, then repeat the request.");

    private final Meaning meaning;

    CharterProblem(HttpStatus status, String title, String remedy) {
        meaning = new Meaning(status, title, remedy, false);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
