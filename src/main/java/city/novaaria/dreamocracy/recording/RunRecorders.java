package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.consent.ConsentRegister;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.objections.CharterDecision;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.recording.FindRecordings.ReadRecording;
import city.novaaria.dreamocracy.recording.Recording.Captured;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.EnrollmentState;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionControl;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Starts recorders, which the charter has to grant (LIV-05), and stops them, which nothing holds back.
 *
 * <p>The consents are held before the session, as everywhere: a withdrawal waits for the recorder and then stops it, or the
 * recorder for the withdrawal and is then refused.
 */
@Component
class RunRecorders {

    private final SessionRegister sessions;
    private final SessionControl control;
    private final EnrollmentRegister enrollments;
    private final ConsentRegister consents;
    private final Recordings recordings;
    private final RecordingAgreements agreements;
    private final FindRecordings find;
    private final RecordingGate gate;
    private final ServerClock clock;

    RunRecorders(
            SessionRegister sessions,
            SessionControl control,
            EnrollmentRegister enrollments,
            ConsentRegister consents,
            Recordings recordings,
            RecordingAgreements agreements,
            FindRecordings find,
            RecordingGate gate,
            ServerClock clock) {
        this.sessions = sessions;
        this.control = control;
        this.enrollments = enrollments;
        this.consents = consents;
        this.recordings = recordings;
        this.agreements = agreements;
        this.find = find;
        this.gate = gate;
        this.clock = clock;
    }

    @AtomicStep
    public CharterDecision<Recording> start(Caller caller, SessionId id, NewRecording request) {
        Actor by = mustRunRecorders(caller, sessions.visible(caller, id));
        consents.lockOfSession(id);
        PlannedSession session = sessions.holdRunning(caller, id);
        Instant at = clock.now();
        Verdict verdict = gate.recordedBy(session, request.kind().scope(), agreements.agreeingIn(id), at);
        if (!verdict.granted()) {
            control.objected(id, verdict, by);
            return CharterDecision.Objected.to(verdict);
        }
        if (recordings.runningIn(id).stream().anyMatch(running -> running.recorder() == request.recorder())) {
            throw Refused.because(RecordingProblem.RECORDER_RUNS);
        }
        return new CharterDecision.Granted<>(recordings.saveAndFlush(new Recording(
                new RecordingId(Ids.next()), id, session.sanctuaryId(), request, captured(session), by, at)));
    }

    static Actor mustRunRecorders(Caller caller, PlannedSession session) {
        return runsRecorders(caller, session).orElseThrow(() -> Refused.forbidden("running-recorders"));
    }

    /** In which role the caller answers for what recorders take in the session; empty when they do not. */
    static Optional<Actor> runsRecorders(Caller caller, PlannedSession session) {
        return Stream.of(Role.TECHNOLOGIST, Role.FACILITATOR)
                .filter(role -> caller.holds(session.sanctuaryId(), role) && session.hasOnDuty(caller, role))
                .findFirst()
                .map(caller::as);
    }

    private Captured captured(PlannedSession session) {
        return new Captured(
                enrollments.in(session.id(), EnrollmentState.LIVE).stream()
                        .map(EnrolledPerson::id)
                        .collect(Collectors.toSet()),
                sessions.onDuty(session).stream().map(Member::subject).collect(Collectors.toSet()));
    }

    /** For everybody on duty; what has stopped already stays so. */
    @AtomicStep
    public ReadRecording stop(Caller caller, RecordingId id) {
        ReadRecording readable = find.readable(caller, id);
        if (!readable.onDuty()) {
            throw Refused.forbidden("on-duty");
        }
        readable.recording().stop(onDuty(caller, readable.recording()), clock.now());
        recordings.saveAndFlush(readable.recording());
        return readable;
    }

    /** The same, and for ethicists of the house. */
    @AtomicStep
    public ReadRecording quarantine(Caller caller, RecordingId id) {
        ReadRecording readable = find.readable(caller, id);
        if (!readable.onDuty() && !readable.ethicist()) {
            throw Refused.forbidden("on-duty");
        }
        Recording recording = readable.recording();
        recording.quarantine(readable.onDuty() ? onDuty(caller, recording) : caller.as(Role.ETHICIST), clock.now());
        recordings.saveAndFlush(recording);
        return readable;
    }

    private static Actor onDuty(Caller caller, Recording recording) {
        return Arrays.stream(Role.values())
                .filter(role -> caller.holds(recording.sanctuaryId(), role))
                .findFirst()
                .map(caller::as)
                .orElseThrow(Refused::notFound);
    }
}
