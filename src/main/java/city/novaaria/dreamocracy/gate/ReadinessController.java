package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.http.RefusesAlso;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.objections.Objection;
import city.novaaria.dreamocracy.problems.EdgeProblem;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionRegister;
import io.micrometer.core.annotation.Timed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether a session or one person could start, and if not, why and what would remedy it; computed anew each time. */
@RestController
@Personal
class ReadinessController {

    private final SessionRegister sessions;
    private final Readiness readiness;
    private final ServerClock clock;

    ReadinessController(SessionRegister sessions, Readiness readiness, ServerClock clock) {
        this.sessions = sessions;
        this.readiness = readiness;
        this.clock = clock;
    }

    @Timed("dream.readiness")
    @Transactional(readOnly = true)
    @GetMapping("/api/v1/sessions/{sessionId}/readiness")
    @Tag(name = "Sessions")
    @Operation(
            operationId = "getReadiness",
            summary = "Ask whether a session could start, go on or be closed",
            description =
                    "For the crew of its sanctuary and for those who are enrolled in it. Asks the same rules as the"
                            + " start, without side effects; before check-in about everybody who is enrolled, then about those"
                            + " who are checked in. Once people dream, who facilitates on duty in it reads whether the dream"
                            + " may go on or be resumed, and when it is over what the close would ask; to others that would"
                            + " tell who has left. Dreamers read what concerns the whole and themselves; who looks after people"
                            + " reads every reason, other crew reads only that somebody is not cleared. About whom it is,"
                            + " reads only who facilitates on duty in it; to others what concerns people is about the session. What a person keeps to themselves is shown to"
                            + " that person alone; what all together do not want to meet, as it was told last (SAF-07).")
    ReadinessView readiness(
            Caller caller,
            @PathVariable SessionId sessionId,
            @Parameter(description = "The instant to ask for, such as 2143-05-02T20:00:00.000Z; now when left out.")
                    @RequestParam(required = false)
                    @Nullable
                    Instant asOf,
            @Parameter(description = "`objections` leaves out what stands in nobody's way.")
                    @RequestParam(required = false)
                    @Nullable
                    Only only) {
        PlannedSession session = sessions.visible(caller, sessionId);
        Instant now = clock.now();
        return shown(session, now, readiness.of(caller, session, asOf == null ? now : asOf), only);
    }

    @Timed("dream.readiness")
    @Transactional(readOnly = true)
    @RefusesAlso(EdgeProblem.STATE_CONFLICT)
    @GetMapping("/api/v1/enrollments/{enrollmentId}/readiness")
    @Tag(name = "Enrollments")
    @Operation(
            operationId = "getEnrollmentReadiness",
            summary = "Ask what one person still has to do",
            description =
                    "For the enrolled person, for the guardians of a minor, and for who facilitates on duty in the session. Asks what the start would ask:"
                            + " first everything about this person, also while they wait for a place or have not arrived, then"
                            + " what concerns the session as a whole, as it is; nothing about anybody else. Only before the dream: once it has started, and for an enrollment or session that has ended, nothing"
                            + " is left to be done, and the answer is `state-conflict`.")
    ReadinessView readiness(
            Caller caller,
            @PathVariable EnrollmentId enrollmentId,
            @Parameter(description = "The instant to ask for, such as 2143-05-02T20:00:00.000Z; now when left out.")
                    @RequestParam(required = false)
                    @Nullable
                    Instant asOf,
            @Parameter(description = "`objections` leaves out what stands in nobody's way.")
                    @RequestParam(required = false)
                    @Nullable
                    Only only) {
        PlannedSession session = sessions.ofKnown(caller, enrollmentId);
        Instant now = clock.now();
        return shown(session, now, readiness.of(caller, session, enrollmentId, asOf == null ? now : asOf), only);
    }

    private static ReadinessView shown(
            PlannedSession session, Instant now, Readiness.Answer answer, @Nullable Only only) {
        List<Objection> results = answer.shown().stream()
                .filter(result -> only == null || result.outcome().objects())
                .toList();
        return ReadinessView.of(session.id(), now, answer, results);
    }
}
