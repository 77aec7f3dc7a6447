package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.PersonFacts.CheckOutFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.FitnessFacts;
import city.novaaria.dreamocracy.consent.ConsentId;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import city.novaaria.dreamocracy.session.SessionEvent.Enrolled;
import city.novaaria.dreamocracy.session.SessionEvent.EnrollmentMoved;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's enrollment in one session; it changes under the session's lock only.
 *
 * <p>When a dream starts, all its enrollments move at once by two statements of {@link Enrollments}, which set what
 * {@code live} columns this class clears, and since when the person dreams.
 */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries and by the schema only
class Enrollment {

    @EmbeddedId
    private EnrollmentId id;

    private SessionId sessionId;
    private SanctuaryId sanctuaryId;
    private ParticipantId participantId;

    @Enumerated(EnumType.STRING)
    private EnrollmentState state;

    @AttributeOverride(name = "value", column = @Column(name = "dreamscape_version_id"))
    private @Nullable VersionId versionId;

    private @Nullable ConsentId consentId;

    // read by the foreign key that pins the consent of a running enrollment
    private @Nullable String liveConsentStatus;

    // read by the unique key: nobody is in two dreams
    private @Nullable UUID liveKey;

    // read by the unique key: nobody is enrolled twice in one session
    private @Nullable UUID enrolledKey;

    private @Nullable Boolean fitSelf;
    private @Nullable Instant fitSelfAt;
    private @Nullable Boolean fitObserved;
    private @Nullable Instant fitObservedAt;

    // kept for the crew's devices; nobody else needs to know the signal
    private @Nullable String stopSignal;

    private @Nullable Instant rehearsedAt;

    private @Nullable Instant groupAgreedAt;

    @ElementCollection
    @CollectionTable(name = "acquaintance", joinColumns = @JoinColumn(name = "enrollment_id"))
    private Set<Acquaintance> acquaintances;

    private Instant enrolledAt;
    private @Nullable Instant checkedInAt;
    private @Nullable String wayHome;

    // set when the dream starts; read by the history of the person
    private @Nullable Instant dreamingSince;

    private @Nullable Instant leftAt;
    private @Nullable Boolean fitToLeave;
    private @Nullable Boolean wayHomeFollowed;
    private @Nullable String wayHomeDeviation;
    private @Nullable Instant checkedOutAt;

    @Version
    private @Nullable Long version;

    protected Enrollment() {}

    Enrollment(EnrollmentId id, Session session, ParticipantId person, EnrollmentState state, Instant at) {
        this.id = id;
        this.sessionId = session.id();
        this.sanctuaryId = session.sanctuaryId();
        this.participantId = person;
        this.state = state;
        this.enrolledKey = person.value();
        this.enrolledAt = at;
        this.acquaintances = new HashSet<>();
    }

    Enrolled taken(Intensity intensity, Instant at) {
        return new Enrolled(id, sessionId, sanctuaryId, participantId, intensity, at);
    }

    void consented(ConsentId consent, VersionId toVersion) {
        consentId = consent;
        versionId = toVersion;
    }

    EnrollmentMoved promote(Instant at) {
        return move(EnrollmentState.ENROLLED, at);
    }

    EnrollmentMoved checkIn(Instant at) {
        mustAllow(EnrollmentAction.CHECK_IN);
        checkedInAt = at;
        return move(EnrollmentState.CHECKED_IN, at);
    }

    EnrollmentMoved standDown(Instant at) {
        mustAllow(EnrollmentAction.STAND_DOWN);
        return move(EnrollmentState.NOT_CLEARED, at);
    }

    void attestFitness(boolean fit, Instant at) {
        mustAllow(EnrollmentAction.ATTEST_FITNESS);
        fitSelf = fit;
        fitSelfAt = at;
    }

    void observeFitness(boolean fit, Instant at) {
        mustAllow(EnrollmentAction.OBSERVE_FITNESS);
        fitObserved = fit;
        fitObservedAt = at;
    }

    void rehearse(String signal, Instant at) {
        mustAllow(EnrollmentAction.REHEARSE);
        stopSignal = signal;
        rehearsedAt = at;
    }

    /** What others show stays here; that the others keep to it nobody can promise. */
    void agreeWithGroup(Instant at) {
        mustAllow(EnrollmentAction.AGREE_WITH_GROUP);
        groupAgreedAt = groupAgreedAt == null ? at : groupAgreedAt;
    }

    void meet(CrewId crew, String subject, Instant at) {
        mustAllow(EnrollmentAction.MEET_FACILITATOR);
        if (acquaintances.stream().noneMatch(met -> met.crewId().equals(crew.value()))) {
            acquaintances.add(new Acquaintance(crew.value(), subject, at));
        }
    }

    /** A facilitator says how the person leaves; whether that is good enough is for the charter to say. */
    void isAboutToLeave(boolean fit, boolean asPlanned, @Nullable String deviation) {
        mustAllow(EnrollmentAction.CHECK_OUT);
        fitToLeave = fit;
        wayHomeFollowed = asPlanned;
        wayHomeDeviation = deviation;
    }

    EnrollmentMoved checkOut(Instant at) {
        mustAllow(EnrollmentAction.CHECK_OUT);
        checkedOutAt = at;
        return move(EnrollmentState.DONE, at);
    }

    void planWayHome(String plan) {
        mustAllow(EnrollmentAction.PLAN_WAY_HOME);
        wayHome = plan;
    }

    /** The person leaves; never refused, and nothing happens when they are out already. */
    Optional<EnrollmentMoved> withdraw(Instant at) {
        if (state.terminal()) {
            return Optional.empty();
        }
        EnrollmentMoved left = move(EnrollmentState.WITHDRAWN, at);
        liveConsentStatus = null;
        liveKey = null;
        enrolledKey = null;
        leftAt = at;
        return Optional.of(left);
    }

    private void mustAllow(EnrollmentAction action) {
        if (!action.possibleIn(state)) {
            throw Refused.stateConflict(state, EnrollmentAction.possible(state));
        }
    }

    private EnrollmentMoved move(EnrollmentState to, Instant at) {
        EnrollmentState from = state;
        state = to;
        return new EnrollmentMoved(id, sessionId, sanctuaryId, from.name(), to.name(), at);
    }

    EnrollmentId id() {
        return id;
    }

    SessionId sessionId() {
        return sessionId;
    }

    SanctuaryId sanctuaryId() {
        return sanctuaryId;
    }

    ParticipantId participantId() {
        return participantId;
    }

    EnrollmentState state() {
        return state;
    }

    @Nullable
    ConsentId consentId() {
        return consentId;
    }

    @Nullable
    FitnessFacts selfFitness() {
        return fitSelf == null || fitSelfAt == null ? null : new FitnessFacts(fitSelf, fitSelfAt);
    }

    @Nullable
    FitnessFacts observedFitness() {
        return fitObserved == null || fitObservedAt == null ? null : new FitnessFacts(fitObserved, fitObservedAt);
    }

    @Nullable
    CheckOutFacts leaving() {
        return fitToLeave == null || wayHomeFollowed == null
                ? null
                : new CheckOutFacts(leftAt, fitToLeave, wayHomeFollowed || wayHomeDeviation != null);
    }

    @Nullable
    Instant rehearsedAt() {
        return rehearsedAt;
    }

    @Nullable
    Instant groupAgreedAt() {
        return groupAgreedAt;
    }

    /** Whether the person was still in the session when the dream began. */
    boolean leftAfter(@Nullable Instant start) {
        return leftAt != null && start != null && !leftAt.isBefore(start);
    }

    Instant enrolledAt() {
        return enrolledAt;
    }

    @Nullable
    Instant checkedInAt() {
        return checkedInAt;
    }

    @Nullable
    String wayHome() {
        return wayHome;
    }

    @Nullable
    Instant leftAt() {
        return leftAt;
    }

    /** What was otherwise than planned about the way home; for facilitators and the person only. */
    @Nullable
    String wayHomeDeviation() {
        return wayHomeDeviation;
    }

    @Nullable
    Instant checkedOutAt() {
        return checkedOutAt;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
