package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How somebody gets home after the dream, said before it. */
@RestController
@Personal
@RequestMapping("/api/v1/enrollments/{enrollmentId}/way-home")
@Tag(name = "Enrollments")
class WayHomeController {

    private final PlanWayHome planning;
    private final FindSession sessions;

    WayHomeController(PlanWayHome planning, FindSession sessions) {
        this.planning = planning;
        this.sessions = sessions;
    }

    @GetMapping
    @Operation(
            operationId = "getWayHome",
            summary = "Read how a person gets home",
            description =
                    "For the enrolled person, the guardians of a minor, and who facilitates on duty in the session.")
    ResponseEntity<WayHomeView> get(Caller caller, @PathVariable EnrollmentId enrollmentId) {
        return ok(caller, planning.find(caller, enrollmentId));
    }

    @PutMapping
    @Operation(
            operationId = "setWayHome",
            summary = "Plan how a person gets home",
            description =
                    "For the enrolled person, the guardians of a minor, and facilitators, before the dream. Stronger dreams do not"
                            + " start without it (SAF-03). Who takes a minor home (`metBy`), or that they go"
                            + " alone, is for a guardian to say, and counts as long as they are guardian; what the minor or a"
                            + " facilitator plans leaves it as it was.")
    ResponseEntity<WayHomeView> set(
            Caller caller,
            @PathVariable EnrollmentId enrollmentId,
            ExpectedVersion expected,
            @Valid @RequestBody NewWayHome request) {
        return ok(caller, planning.plan(caller, enrollmentId, expected, request));
    }

    private ResponseEntity<WayHomeView> ok(Caller caller, Enrollment enrollment) {
        return Etag.ok(
                new WayHomeView(enrollment.wayHome(), enrollment.metBy(), enrollment.goesHomeAlone()),
                sessions.sight(caller, enrollment).tag(enrollment));
    }
}
