package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.consent.ConsentEvent;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import city.novaaria.dreamocracy.session.EnrollmentEvent;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionEvent;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Stops recorders in the transaction of what stops them (LIV-05): somebody whom they capture takes their yes back, somebody
 * comes into what they capture without one, or the dream is over.
 *
 * <p>What stops so while people dream is quarantined whatever the cause, and nobody is named. All takes of the session are
 * quarantined together, also those that did not capture who is the cause: whom each of them captured can be known by when it
 * ran, so that the ones that close would tell who does not agree.
 */
@Component
class HearAboutRecordings {

    private final Recordings recordings;
    private final RecordingAgreements agreements;
    private final SessionRegister sessions;
    private final RecordingGate gate;

    HearAboutRecordings(
            Recordings recordings, RecordingAgreements agreements, SessionRegister sessions, RecordingGate gate) {
        this.recordings = recordings;
        this.agreements = agreements;
        this.sessions = sessions;
        this.gate = gate;
    }

    @EventListener
    void on(ConsentEvent.Narrowed narrowed) {
        if (Arrays.stream(RecordingKind.values())
                .anyMatch(kind -> narrowed.scopes().contains(kind.scope()))) {
            quarantine(recordings.openWhere(narrowed.enrollment()), narrowed.at());
        }
    }

    @EventListener
    void on(ConsentEvent.Withdrawn withdrawn) {
        quarantine(recordings.openWhere(withdrawn.enrollment()), withdrawn.at());
    }

    @EventListener
    void on(SessionEvent.CrewAssigned assigned) {
        judge(assigned.session(), assigned.at());
    }

    @EventListener
    void on(SessionEvent.Resumed resumed) {
        judge(resumed.session(), resumed.at());
    }

    @EventListener
    void on(EnrollmentEvent.CameBack back) {
        judge(back.session(), back.at());
    }

    /** Whoever has come agrees and is captured from now on, or the recorders stop. */
    private void judge(SessionId id, Instant at) {
        List<Recording> running = recordings.runningIn(id);
        if (running.isEmpty()) {
            return;
        }
        PlannedSession session = sessions.find(id);
        Set<String> agreed = agreements.agreeingIn(id);
        Set<String> onDuty =
                sessions.onDuty(session).stream().map(Member::subject).collect(Collectors.toSet());
        if (running.stream()
                .map(recording -> recording.kind().scope())
                .distinct()
                .allMatch(needed -> gate.recordedBy(session, needed, agreed, at).granted())) {
            running.forEach(recording -> recording.captureCrew(onDuty));
            recordings.saveAllAndFlush(running);
        } else {
            quarantine(recordings.openIn(id), at);
        }
    }

    @EventListener
    void on(SessionEvent.Surfaced surfaced) {
        List<Recording> running = recordings.runningIn(surfaced.session());
        running.forEach(recording -> recording.end(surfaced.at()));
        recordings.saveAllAndFlush(running);
    }

    private void quarantine(List<Recording> open, Instant at) {
        open.forEach(recording -> recording.quarantineByItself(at));
        recordings.saveAllAndFlush(open);
    }
}
