package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever is on duty says for themselves, and nobody for them, whether they agree to be recorded; it is no until they do. */
@Component
class AgreeToRecording {

    private final SessionRegister sessions;
    private final RecordingAgreements agreements;
    private final Recordings recordings;
    private final ServerClock clock;

    AgreeToRecording(
            SessionRegister sessions, RecordingAgreements agreements, Recordings recordings, ServerClock clock) {
        this.sessions = sessions;
        this.agreements = agreements;
        this.recordings = recordings;
        this.clock = clock;
    }

    @AtomicStep
    public RecordingAgreement agree(Caller caller, SessionId id) {
        mustBeOnDuty(caller, sessions.visible(caller, id));
        PlannedSession session = sessions.holdUnlessOver(caller, id);
        Actor by = as(caller, session);
        Instant at = clock.now();
        RecordingAgreement said = said(caller, id)
                .map(before -> {
                    before.change(true, by, at);
                    return before;
                })
                .orElseGet(() ->
                        new RecordingAgreement(new AgreementId(Ids.next()), id, session.sanctuaryId(), true, by, at));
        return agreements.saveAndFlush(said);
    }

    /** At any time, also when the duty or the session is over: what captured them is closed. */
    @AtomicStep
    public Optional<RecordingAgreement> takeBack(Caller caller, SessionId id) {
        PlannedSession session = sessions.visible(caller, id);
        if (said(caller, id).isEmpty()) {
            mustBeOnDuty(caller, session);
            return Optional.empty();
        }
        PlannedSession held = sessions.hold(id);
        Instant at = clock.now();
        RecordingAgreement said = said(caller, id).orElseThrow(Refused::notFound);
        said.change(false, as(caller, held), at);
        List<Recording> open = recordings.openOf(id, said.subject());
        open.forEach(recording -> recording.quarantineByItself(at));
        recordings.saveAllAndFlush(open);
        return Optional.of(agreements.saveAndFlush(said));
    }

    @Transactional(readOnly = true)
    public Optional<RecordingAgreement> find(Caller caller, SessionId id) {
        PlannedSession session = sessions.visible(caller, id);
        Optional<RecordingAgreement> said = said(caller, id);
        if (said.isEmpty()) {
            mustBeOnDuty(caller, session);
        }
        return said;
    }

    private Optional<RecordingAgreement> said(Caller caller, SessionId id) {
        return agreements.findBySessionIdAndSubject(id, caller.subject());
    }

    private static void mustBeOnDuty(Caller caller, PlannedSession session) {
        if (!FindRecordings.isOnDuty(caller, session)) {
            throw Refused.forbidden("on-duty");
        }
    }

    private static Actor as(Caller caller, PlannedSession session) {
        return caller.mustHold(session.sanctuaryId(), Role.values());
    }
}
