package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.PermissionFacts;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.consent.ConsentGate;
import city.novaaria.dreamocracy.consent.ConsentRegister.Decided;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks about a consent alone, as if it were given already. */
@Component
class AskAboutConsent implements ConsentGate {

    private final SessionRegister sessions;
    private final EnrollmentRegister enrollments;
    private final GatherFacts facts;

    AskAboutConsent(SessionRegister sessions, EnrollmentRegister enrollments, GatherFacts facts) {
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.facts = facts;
    }

    @Override
    public Verdict mayBeAsked(EnrollmentId id, Instant at) {
        PlannedSession session = sessions.find(enrollments.find(id).sessionId());
        return ask(session, facts.lookAround(session), List.of(), at);
    }

    @Override
    public Verdict mayConsent(EnrollmentId id, ConsentFacts candidate, @Nullable ParticipantId guardian, Instant at) {
        EnrolledPerson enrollment = enrollments.find(id);
        PlannedSession session = sessions.find(enrollment.sessionId());
        Decided alone = new Decided(Map.of(id, candidate), permissions(id, candidate, guardian));
        return ask(session, facts.lookAround(session).with(alone), List.of(enrollment), at);
    }

    /** What holds for a consent holds for a permission, and of a permission also who gives it is asked about. */
    private static Map<EnrollmentId, List<PermissionFacts>> permissions(
            EnrollmentId id, ConsentFacts candidate, @Nullable ParticipantId guardian) {
        return guardian == null ? Map.of() : Map.of(id, List.of(new PermissionFacts(guardian.value(), candidate)));
    }

    private Verdict ask(PlannedSession session, Surroundings around, List<EnrolledPerson> people, Instant at) {
        return Charter.ask(facts.about(EvaluationPoint.CONSENT_CAPTURE, session, around, people, at));
    }
}
