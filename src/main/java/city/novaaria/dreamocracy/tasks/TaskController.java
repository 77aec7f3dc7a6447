package city.novaaria.dreamocracy.tasks;

import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for whoever works in a house. */
@RestController
@Personal
@Tag(name = "Me")
class TaskController {

    private final MyTasks tasks;

    TaskController(MyTasks tasks) {
        this.tasks = tasks;
    }

    @GetMapping("/api/v1/me/tasks")
    @Operation(
            operationId = "listMyTasks",
            summary = "List what waits for you",
            description =
                    "For anybody who is signed in: what waits for you by the roles that you hold, in all houses where you work,"
                            + " the newest first, and how much of each kind. Only what you may do now is listed. A thing that"
                            + " waits for several reasons is listed once, and counted under each. Conditions are those that"
                            + " nothing may start without; check-ins are those that are due.")
    TaskPage list(
            Caller caller,
            @Parameter(description = "Only these kinds.", example = "VOTE") @RequestParam(required = false) @Nullable
                    Set<TaskKind> kind,
            @Parameter(description = "Only in these sanctuaries.", example = "01930000-0000-7000-8000-000000000001")
                    @RequestParam(required = false)
                    @Nullable
                    Set<SanctuaryId> sanctuaryId,
            PageAsk page) {
        return tasks.of(caller, new MyTasks.Wanted(kind, sanctuaryId), page);
    }
}
