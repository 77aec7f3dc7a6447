package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.problems.ProblemType;
import org.springframework.http.HttpStatus;

/** What can be wrong about laces. */
enum LaceProblem implements ProblemType {
    LABEL_TAKEN("This label is taken", "Choose another label; a device of this sanctuary already has it."),
    DEVICE_IN_USE("The device is bound to an enrollment", "Take another device, or unbind this one before the dream.");

    private final String title;
    private final String remedy;

    LaceProblem(String title, String remedy) {
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
