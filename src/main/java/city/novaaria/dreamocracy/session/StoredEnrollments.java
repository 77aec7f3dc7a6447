package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.PermissionFacts;
import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.consent.ConsentEnrollments;
import city.novaaria.dreamocracy.consent.ConsentRegister.Decided;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.ethics.ApprovalRegister;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the consents about the enrollments that this module keeps. */
@Component
class StoredEnrollments implements ConsentEnrollments {

    private final FindSession find;
    private final Sessions sessions;
    private final Enrollments enrollments;
    private final DreamscapeLibrary dreamscapes;
    private final ApprovalRegister approvals;
    private final GatherFacts facts;

    StoredEnrollments(
            FindSession find,
            Sessions sessions,
            Enrollments enrollments,
            DreamscapeLibrary dreamscapes,
            ApprovalRegister approvals,
            GatherFacts facts) {
        this.find = find;
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.dreamscapes = dreamscapes;
        this.approvals = approvals;
        this.facts = facts;
    }

    @Override
    public Optional<EnrolledPerson> find(Caller caller, EnrollmentId id) {
        Enrollment enrollment = find.visible(caller, id);
        Session session = sessions.findById(enrollment.sessionId()).orElseThrow(Refused::notFound);
        PolicyProfile policy = facts.policyOf(session.sanctuaryId());
        return dreamscapes
                .frozen(session.versionId())
                .map(version -> new EnrolledPerson(
                        enrollment.id(),
                        session.id(),
                        session.sanctuaryId(),
                        enrollment.participantId(),
                        version.id(),
                        enrollment.state().beforeTheDream() && session.state().beforeTheDream(),
                        policy.tier(version.intensity()).consentMaxAge(),
                        policy.comprehensionTries()));
    }

    @Override
    public Optional<Change> changedSince(VersionId agreedTo, EnrolledPerson enrollment) {
        return approvals
                .changeBetween(agreedTo, enrollment.version())
                .map(change -> new Change(change.sinceVersion(), change.text()));
    }

    @Override
    public Verdict mayConsent(
            EnrolledPerson person, @Nullable ConsentFacts candidate, @Nullable ParticipantId guardian, Instant at) {
        Session session = sessions.findById(person.session()).orElseThrow(Refused::notFound);
        GatherFacts.Surroundings around = facts.lookAround(session);
        if (candidate == null) {
            return Charter.ask(facts.about(EvaluationPoint.CONSENT_CAPTURE, session, around, List.of(), at));
        }
        Enrollment enrollment = enrollments.findById(person.id()).orElseThrow(Refused::notFound);
        GatherFacts.Surroundings withCandidate = new GatherFacts.Surroundings(
                around.review(),
                around.fears(),
                around.held(),
                around.heldDevices(),
                alone(person, candidate, guardian),
                around.crew());
        return Charter.ask(
                facts.about(EvaluationPoint.CONSENT_CAPTURE, session, withCandidate, List.of(enrollment), at));
    }

    /** What holds for a consent holds for a permission, and of a permission also who gives it is asked about. */
    private static Decided alone(EnrolledPerson enrollment, ConsentFacts candidate, @Nullable ParticipantId guardian) {
        return new Decided(
                Map.of(enrollment.id(), candidate),
                guardian == null
                        ? Map.of()
                        : Map.of(enrollment.id(), List.of(new PermissionFacts(guardian.value(), candidate))));
    }
}
