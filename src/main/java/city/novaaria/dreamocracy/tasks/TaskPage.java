package city.novaaria.dreamocracy.tasks;

import city.novaaria.dreamocracy.http.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

@Schema(
        name = "TaskPage",
        description = "One page of what waits for the caller, the newest first, and how much there is.")
record TaskPage(
        @Schema(description = "What the page holds, the newest first.") @Size(max = 100)
        List<TaskView> items,

        @Schema(description = "How long it may be, and how to ask for the next one.")
        Page.Position page,

        @Schema(
                description =
                        "How many of each kind wait where you asked, whatever kinds are listed; 100 is 100 or more.",
                example = "{\"VOTE\": 2}")
        Map<TaskKind, Integer> counts) {

    /** Counting ends there. */
    static final int COUNTED = 100;

    static TaskPage of(Page<TaskView> page, Map<TaskKind, Integer> counts) {
        return new TaskPage(page.items(), page.page(), counts);
    }
}
