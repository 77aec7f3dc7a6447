package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.time.Instant;
import java.util.Comparator;
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
        RecordingAgreement said = agreements
                .findBySessionIdAndSubject(id, caller.subject())
                .map(before -> {
                    before.change(true, by, at);
                    return before;
                })
                .orElseGet(() ->
                        new RecordingAgreement(new AgreementId(Ids.next()), id, session.sanctuaryId(), true, by, at));
        return agreements.saveAndFlush(said);
    }

    /**
     * At any time, also when the duty, the role in the house or the session is over: if any take captured them, all takes of
     * the session are closed. Those that did not capture them close as well, or it would be told who it was.
     */
    @AtomicStep
    public Optional<RecordingAgreement> takeBack(Caller caller, SessionId id) {
        // what they said is read once the session is held, so that a yes of that moment is taken back, too
        mustHaveSaidOrWorked(caller, id);
        PlannedSession held = sessions.hold(id);
        Instant at = clock.now();
        List<RecordingAgreement> said = said(caller, id);
        boolean tookBack = said.isEmpty() || said.stream().anyMatch(RecordingAgreement::agreed);
        if (tookBack && recordings.hasCaptured(id, caller.subjects())) {
            List<Recording> open = recordings.openIn(id);
            open.forEach(recording -> recording.quarantineByItself(at));
            recordings.saveAllAndFlush(open);
        }
        said.forEach(before -> before.change(false, asThen(caller, held), at));
        return inForceOrLast(agreements.saveAllAndFlush(said));
    }

    @Transactional(readOnly = true)
    public Optional<RecordingAgreement> find(Caller caller, SessionId id) {
        mustHaveSaidOrWorked(caller, id);
        return inForceOrLast(said(caller, id));
    }

    /** Who was captured is asked about themselves even where there is nothing that they said. */
    private void mustHaveSaidOrWorked(Caller caller, SessionId id) {
        if (!agreements.existsBySessionIdAndSubjectIn(id, caller.subjects())
                && !recordings.hasCaptured(id, caller.subjects())) {
            mustBeOnDuty(caller, sessions.visible(caller, id));
        }
    }

    private List<RecordingAgreement> said(Caller caller, SessionId id) {
        return agreements.findBySessionIdAndSubjectIn(id, caller.subjects());
    }

    private static Optional<RecordingAgreement> inForceOrLast(List<RecordingAgreement> said) {
        return said.stream()
                .max(Comparator.comparing(RecordingAgreement::agreed).thenComparing(RecordingAgreement::saidAt));
    }

    private static void mustBeOnDuty(Caller caller, PlannedSession session) {
        if (!FindRecordings.isOnDuty(caller, session)) {
            throw Refused.forbidden("on-duty");
        }
    }

    private static Actor as(Caller caller, PlannedSession session) {
        return caller.mustHold(session.sanctuaryId(), Role.values());
    }

    /** Who lost their role since takes their word back all the same. */
    private static Actor asThen(Caller caller, PlannedSession session) {
        return caller.worksAt(session.sanctuaryId()) ? as(caller, session) : caller.as(ActingAs.PARTICIPANT);
    }
}
