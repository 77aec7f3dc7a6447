package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.problems.ProblemType;
import org.springframework.http.HttpStatus;

/** What can be wrong about consents. */
enum ConsentProblem implements ProblemType {
    SEAT_TAKES_NO_CONSENT(
            "This enrollment takes no consent now",
            "Consent is given before the dream; after leaving a session, enroll anew first.");

    private final String title;
    private final String remedy;

    ConsentProblem(String title, String remedy) {
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
