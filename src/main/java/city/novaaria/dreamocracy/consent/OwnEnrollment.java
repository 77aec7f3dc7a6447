package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.charter.Forbidden;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.charter.Subject;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.objections.CharterProblem;
import city.novaaria.dreamocracy.objections.Objection;
import city.novaaria.dreamocracy.participant.GuardianRegister;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets only the enrolled person speak for it, and the guardians of a minor: what staff enters is no consent (CON-01). */
@Component
class OwnEnrollment {

    private final EnrollmentRegister enrollments;
    private final SessionRegister sessions;
    private final SanctuaryRegister sanctuaries;
    private final DreamscapeLibrary dreamscapes;
    private final GuardianRegister guardians;
    private final ServerClock clock;

    OwnEnrollment(
            EnrollmentRegister enrollments,
            SessionRegister sessions,
            SanctuaryRegister sanctuaries,
            DreamscapeLibrary dreamscapes,
            GuardianRegister guardians,
            ServerClock clock) {
        this.enrollments = enrollments;
        this.sessions = sessions;
        this.sanctuaries = sanctuaries;
        this.dreamscapes = dreamscapes;
        this.guardians = guardians;
        this.clock = clock;
    }

    Voice of(Caller caller, EnrollmentId id) {
        AskedPerson asked = visible(caller, id);
        if (caller.is(asked.person())) {
            return new Voice(asked, null);
        }
        if (!guardians.speaksFor(caller, asked.person(), asked.sanctuary(), clock.now())) {
            throw Objection.refusal(
                    CharterProblem.CHARTER_FORBIDS,
                    List.of(Forbidden.SPEAKING_FOR_ANOTHER.about(Subject.enrollment(id.value()))),
                    caller);
        }
        return new Voice(asked, caller.participant().orElseThrow());
    }

    /** The person, if the caller is they, a guardian who speaks for them, or crew of the sanctuary. */
    AskedPerson visible(Caller caller, EnrollmentId id) {
        EnrolledPerson enrollment = enrollments.visible(caller, id);
        PlannedSession session = sessions.find(enrollment.sessionId());
        PolicyProfile policy = sanctuaries
                .find(session.sanctuaryId())
                .orElseThrow(Refused::notFound)
                .policy();
        Intensity intensity = dreamscapes
                .frozen(session.versionId())
                .orElseThrow(Refused::notFound)
                .intensity();
        return new AskedPerson(
                id,
                session.id(),
                session.sanctuaryId(),
                enrollment.participantId(),
                session.versionId(),
                sessions.sight(caller, enrollment, session).state(enrollment).beforeTheDream()
                        && session.state().beforeTheDream(),
                policy.tier(intensity).consentMaxAge(),
                policy.comprehensionTries());
    }
}
