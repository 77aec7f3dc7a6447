package city.novaaria.dreamocracy.waiver;

import city.novaaria.dreamocracy.care.CareRegister;
import city.novaaria.dreamocracy.ethics.ApprovalRegister;
import city.novaaria.dreamocracy.ethics.Bench;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.participant.ParticipantRegister;
import city.novaaria.dreamocracy.participant.WhoSpeaks;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Finds out who may decide about waivers in a session: nobody who works in it, ever enrolled in it, or is bound to one of
 * those. Whether somebody has left makes no difference, because who may decide would tell it.
 */
@Component
class Benches {

    private final SessionRegister sessions;
    private final EnrollmentRegister enrollments;
    private final ParticipantRegister participants;
    private final CareRegister cares;
    private final ApprovalRegister approvals;

    Benches(
            SessionRegister sessions,
            EnrollmentRegister enrollments,
            ParticipantRegister participants,
            CareRegister cares,
            ApprovalRegister approvals) {
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.participants = participants;
        this.cares = cares;
        this.approvals = approvals;
    }

    Bench of(PlannedSession session) {
        Set<String> involved = new HashSet<>(sessions.involved(session));
        List<ParticipantId> dreamers = enrollments.everybodyOf(session.id());
        involved.addAll(WhoSpeaks.forThese(participants.about(dreamers).values()));
        // also those whose relation is to somebody who does not sign in
        cares.about(dreamers).values().forEach(care -> involved.addAll(care.tiedTo()));
        return approvals.independentOf(session.versionId(), involved);
    }
}
