package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.PersonFacts.DistressFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.FitnessFacts;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.ConsentId;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.objections.CharterObjected;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import city.novaaria.dreamocracy.session.EnrollmentControl.Cancelling;
import city.novaaria.dreamocracy.session.EnrollmentEvent.CameBack;
import city.novaaria.dreamocracy.session.EnrollmentEvent.CameOut;
import city.novaaria.dreamocracy.session.EnrollmentEvent.Cancelled;
import city.novaaria.dreamocracy.session.EnrollmentEvent.CheckInUndone;
import city.novaaria.dreamocracy.session.EnrollmentEvent.CheckedIn;
import city.novaaria.dreamocracy.session.EnrollmentEvent.CheckedOut;
import city.novaaria.dreamocracy.session.EnrollmentEvent.Enrolled;
import city.novaaria.dreamocracy.session.EnrollmentEvent.FacilitatorMet;
import city.novaaria.dreamocracy.session.EnrollmentEvent.FitnessAttested;
import city.novaaria.dreamocracy.session.EnrollmentEvent.FitnessObserved;
import city.novaaria.dreamocracy.session.EnrollmentEvent.GroupAgreed;
import city.novaaria.dreamocracy.session.EnrollmentEvent.HandedOver;
import city.novaaria.dreamocracy.session.EnrollmentEvent.NoShowUndone;
import city.novaaria.dreamocracy.session.EnrollmentEvent.NumbersDeclined;
import city.novaaria.dreamocracy.session.EnrollmentEvent.NumbersGivenAgain;
import city.novaaria.dreamocracy.session.EnrollmentEvent.Promoted;
import city.novaaria.dreamocracy.session.EnrollmentEvent.Reaffirmed;
import city.novaaria.dreamocracy.session.EnrollmentEvent.RemovedForSafety;
import city.novaaria.dreamocracy.session.EnrollmentEvent.SteppedOut;
import city.novaaria.dreamocracy.session.EnrollmentEvent.StoodDown;
import city.novaaria.dreamocracy.session.EnrollmentEvent.StopSignalRehearsed;
import city.novaaria.dreamocracy.session.EnrollmentEvent.WayHomePlanned;
import city.novaaria.dreamocracy.session.EnrollmentEvent.Withdrew;
import city.novaaria.dreamocracy.session.EnrollmentEvent.Woken;
import city.novaaria.dreamocracy.session.GatedSteps.Leaving;
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
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * One person's enrollment in one session; it changes under the session's lock only.
 *
 * <p>When a dream starts, all its enrollments move at once by two statements of {@link Enrollments}, which set what
 * {@code live} columns this class clears, and since when the person dreams.
 */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries and by the schema only
class Enrollment extends AbstractAggregateRoot<Enrollment> implements EnrolledPerson {

    /** That somebody was stood down is for who accompanies them. */
    static final Set<EnrollmentState> KNOWN_FROM_AFAR =
            EnumSet.of(EnrollmentState.WAITLISTED, EnrollmentState.CHECKED_IN, EnrollmentState.CANCELLED);

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

    // the worst since a facilitator last looked
    private @Nullable Integer distress;
    private boolean dissociating;

    // since when the person gives no numbers themselves
    private @Nullable Instant observedOnlySince;

    // kept for the crew's devices; nobody else needs to know the signal
    private @Nullable String stopSignal;

    private @Nullable Instant rehearsedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Modality rehearsedFor;

    private @Nullable Instant groupAgreedAt;

    @ElementCollection
    @CollectionTable(name = "acquaintance", joinColumns = @JoinColumn(name = "enrollment_id"))
    private Set<Acquaintance> acquaintances;

    private Instant enrolledAt;
    private @Nullable Instant checkedInAt;
    private @Nullable String wayHome;
    private @Nullable String metBy;
    private boolean goesAlone;

    @AttributeOverride(name = "value", column = @Column(name = "way_home_guardian"))
    private @Nullable ParticipantId wayHomeGuardian;

    // set when the dream starts; read by the history of the person
    private @Nullable Instant dreamingSince;

    // while the person has stepped out: since when they are awake, and when they said that they want to come back
    private @Nullable Instant wokenAt;
    private @Nullable Instant reaffirmedAt;

    // when the person first stepped out, and last came back; what was measured between the two is not kept
    private @Nullable Instant firstOutAt;
    private @Nullable Instant lastBackAt;

    // read by the history of the person
    private boolean completed;

    private @Nullable Instant leftAt;

    // when the person came out together with the others; read by their history
    private @Nullable Instant surfacedAt;

    // what crew who do not accompany the session go on seeing of whoever left before the dream
    @Enumerated(EnumType.STRING)
    private @Nullable EnrollmentState leftFrom;

    // counts what crew who do not accompany the session change of it
    private long knownVersion;

    // who of the crew took the person out on their word; kept for who asks later
    private @Nullable String relayedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable RemovalReason removedFor;

    @Enumerated(EnumType.STRING)
    private @Nullable Receiver handedOverTo;

    private @Nullable String handedOverName;

    @AttributeOverride(name = "value", column = @Column(name = "handed_over_guardian"))
    private @Nullable ParticipantId handedOverGuardian;

    private @Nullable String handedOverBy;
    private @Nullable Instant handedOverAt;

    private @Nullable Boolean fitToLeave;
    private @Nullable Boolean wayHomeFollowed;
    private @Nullable String wayHomeDeviation;
    private @Nullable Instant checkedOutAt;
    private @Nullable String cancelReason;

    @AttributeOverride(name = "value", column = @Column(name = "moved_to"))
    private @Nullable EnrollmentId movedTo;

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

    /** That a person enrolled is an event, too; the session says how strong the dream is to be. */
    Enrollment enrolled(Intensity intensity, Actor by, Instant at) {
        registerEvent(new Enrolled(id, sessionId, sanctuaryId, participantId, state, intensity, by, at));
        return this;
    }

    void consented(ConsentId consent, VersionId toVersion) {
        consentId = consent;
        versionId = toVersion;
    }

    void promote(Actor by, Instant at) {
        state = EnrollmentState.ENROLLED;
        registerEvent(new Promoted(id, sessionId, sanctuaryId, by, at));
    }

    void checkIn(Actor by, Instant at) {
        mustAllow(EnrollmentAction.CHECK_IN);
        checkedInAt = at;
        // who was stood down and taken home has come anew
        handedOverTo = null;
        handedOverName = null;
        handedOverGuardian = null;
        handedOverBy = null;
        handedOverAt = null;
        state = EnrollmentState.CHECKED_IN;
        registerEvent(new CheckedIn(id, sessionId, sanctuaryId, by, at));
    }

    /** It was somebody else who came; what was observed was observed of them. */
    void undoCheckIn(Actor by, Instant at) {
        mustAllow(EnrollmentAction.UNDO_CHECK_IN);
        checkedInAt = null;
        fitObserved = null;
        fitObservedAt = null;
        distress = null;
        dissociating = false;
        state = EnrollmentState.ENROLLED;
        registerEvent(new CheckInUndone(id, sessionId, sanctuaryId, by, at));
    }

    void standDown(Actor by, Instant at) {
        mustAllow(EnrollmentAction.STAND_DOWN);
        state = EnrollmentState.NOT_CLEARED;
        registerEvent(new StoodDown(id, sessionId, sanctuaryId, by, at));
    }

    void attestFitness(boolean fit, Actor by, Instant at) {
        mustAllow(EnrollmentAction.ATTEST_FITNESS);
        fitSelf = fit;
        fitSelfAt = at;
        registerEvent(new FitnessAttested(id, sessionId, sanctuaryId, by, at));
    }

    void observeFitness(boolean fit, Actor by, Instant at) {
        mustAllow(EnrollmentAction.OBSERVE_FITNESS);
        fitObserved = fit;
        fitObservedAt = at;
        registerEvent(new FitnessObserved(id, sessionId, sanctuaryId, by, at));
    }

    /** What people say themselves makes it no better than it was: that takes a facilitator who looks. */
    void rateDistress(int suds, @Nullable Boolean seenDissociating, boolean observed) {
        mustAllow(EnrollmentAction.RATE_DISTRESS);
        distress = observed || distress == null ? suds : Math.max(distress, suds);
        boolean seenNow = Boolean.TRUE.equals(seenDissociating);
        boolean stands = dissociating && !(observed && seenDissociating != null);
        dissociating = seenNow || stands;
    }

    /** No numbers of how distressed they are, from them or from their lace; saying so again changes nothing. */
    void declineNumbers(Actor by, Instant at) {
        if (observedOnlySince == null) {
            observedOnlySince = at;
            registerEvent(new NumbersDeclined(id, sessionId, sanctuaryId, by, at));
        }
    }

    void giveNumbersAgain(Actor by, Instant at) {
        if (observedOnlySince != null) {
            observedOnlySince = null;
            registerEvent(new NumbersGivenAgain(id, sessionId, sanctuaryId, by, at));
        }
    }

    void rehearse(String signal, Modality dream, Actor by, Instant at) {
        mustAllow(EnrollmentAction.REHEARSE);
        stopSignal = signal;
        rehearsedFor = dream;
        rehearsedAt = at;
        registerEvent(new StopSignalRehearsed(id, sessionId, sanctuaryId, by, at));
    }

    /** What others show stays here; that the others keep to it nobody can promise. Agreeing again changes nothing. */
    void agreeWithGroup(Actor by, Instant at) {
        mustAllow(EnrollmentAction.AGREE_WITH_GROUP);
        if (groupAgreedAt == null) {
            groupAgreedAt = at;
            registerEvent(new GroupAgreed(id, sessionId, sanctuaryId, by, at));
        }
    }

    /** Meeting somebody again changes nothing. */
    void meet(CrewId crew, String subject, Actor by, Instant at) {
        mustAllow(EnrollmentAction.MEET_FACILITATOR);
        if (acquaintances.stream().noneMatch(met -> met.crewId().equals(crew.value()))) {
            acquaintances.add(new Acquaintance(crew.value(), subject, at));
            registerEvent(new FacilitatorMet(id, sessionId, sanctuaryId, crew, by, at));
        }
    }

    void checkOut(Leaving how, Actor by, Instant at) {
        mustAllow(EnrollmentAction.CHECK_OUT);
        fitToLeave = how.fit();
        wayHomeFollowed = how.asPlanned();
        wayHomeDeviation = how.deviation();
        checkedOutAt = at;
        state = EnrollmentState.DONE;
        registerEvent(new CheckedOut(id, sessionId, sanctuaryId, by, at));
    }

    void planWayHome(String plan, HomeWith with, Actor by, Instant at) {
        planWayHome(plan, by, at);
        metBy = with.companion();
        goesAlone = with.alone();
        wayHomeGuardian = with.saidBy();
    }

    /** The same, with whom they go home as it was said before. */
    void planWayHome(String plan, Actor by, Instant at) {
        mustAllow(EnrollmentAction.PLAN_WAY_HOME);
        wayHome = plan;
        registerEvent(new WayHomePlanned(id, sessionId, sanctuaryId, by, at));
    }

    /**
     * The person is out of the dream and may come back; never refused. Nothing happens when they do not dream and have not
     * said that they want to.
     *
     * @param awakeSince null when they still have to be woken
     * @return whether they stepped out
     */
    boolean stepOut(@Nullable Instant awakeSince, Actor by, Instant at) {
        if (state == EnrollmentState.DREAMING) {
            state = EnrollmentState.STEPPED_OUT;
            wokenAt = awakeSince;
            firstOutAt = firstOutAt == null ? at : firstOutAt;
        } else if (state == EnrollmentState.STEPPED_OUT && reaffirmedAt != null) {
            reaffirmedAt = null;
        } else {
            return false;
        }
        registerEvent(new SteppedOut(id, sessionId, sanctuaryId, by, at));
        return true;
    }

    /**
     * The person comes out of the running dream for good, and is looked after like those who come out together.
     *
     * @param completes they were in it for long enough
     * @return whether they dreamt, or had stepped out
     */
    boolean comeOut(boolean completes, Actor by, Instant at) {
        if (!state.live()) {
            return false;
        }
        leaveTheDream(EnrollmentState.SURFACED, at);
        completed = completes;
        registerEvent(new CameOut(id, sessionId, sanctuaryId, by, at));
        return true;
    }

    /** The same for the safety of the person or of the others; such a dream counts as no experience (SAF-05). */
    void remove(RemovalReason reason, Actor by, Instant at) {
        mustAllow(EnrollmentAction.REMOVE_FOR_SAFETY);
        leaveTheDream(EnrollmentState.REMOVED_FOR_SAFETY, at);
        removedFor = reason;
        registerEvent(new RemovedForSafety(id, sessionId, sanctuaryId, by, at));
    }

    private void leaveTheDream(EnrollmentState to, Instant at) {
        state = to;
        leftAt = at;
        reaffirmedAt = null;
        liveConsentStatus = null;
        liveKey = null;
        enrolledKey = null;
    }

    /** Somebody takes the person home; once. Whoever arrived and does not dream after all is taken home, too. */
    void handOver(Handover into, Actor by) {
        if (state != EnrollmentState.CHECKED_IN) {
            mustAllow(EnrollmentAction.HAND_OVER);
        }
        if (handedOverAt != null || checkedInAt == null || movedTo != null) {
            throw Refused.because(SessionProblem.NOBODY_TO_HAND_OVER);
        }
        if (into.to() == Receiver.NAMED_PERSON && metBy == null) {
            throw Refused.because(SessionProblem.NOBODY_NAMED);
        }
        handedOverTo = into.to();
        handedOverName = into.to() == Receiver.NAMED_PERSON ? metBy : into.name();
        handedOverGuardian = into.guardian();
        handedOverBy = into.by();
        handedOverAt = into.at();
        registerEvent(new HandedOver(id, sessionId, sanctuaryId, by, into.at()));
    }

    /** Somebody has seen that the person is awake; seeing it again changes nothing. */
    void wake(Actor by, Instant at) {
        mustAllow(EnrollmentAction.WAKE);
        if (wokenAt == null) {
            wokenAt = at;
            registerEvent(new Woken(id, sessionId, sanctuaryId, by, at));
        }
    }

    /** The person wants to come back when the dream goes on; saying so again changes nothing. */
    void reaffirm(Actor by, Instant at) {
        mustBeAbleToComeBack();
        if (reaffirmedAt == null) {
            reaffirmedAt = at;
            registerEvent(new Reaffirmed(id, sessionId, sanctuaryId, by, at));
        }
    }

    /** The person comes back into the dream that has gone on. */
    void comeBack(Actor by, Instant at) {
        mustBeAbleToComeBack();
        state = EnrollmentState.DREAMING;
        reaffirmedAt = null;
        wokenAt = null;
        lastBackAt = at;
        registerEvent(new CameBack(id, sessionId, sanctuaryId, by, at));
    }

    private void mustBeAbleToComeBack() {
        mustAllow(EnrollmentAction.REAFFIRM);
        if (wokenAt == null) {
            throw Refused.because(SessionProblem.NOT_WOKEN_YET);
        }
    }

    /**
     * The person leaves; never refused, and nothing happens when they are out already.
     *
     * @return whether they left
     */
    boolean withdraw(Actor by, Instant at) {
        if (state.terminal()) {
            return false;
        }
        Withdrew event = new Withdrew(id, sessionId, sanctuaryId, state, by, at);
        registerEvent(event);
        relayedBy = event.relayed() ? by.person() : null;
        leftFrom = state;
        // whoever has surfaced left the dream then
        leftAt = state.toBeSeenOff() ? leftAt : at;
        state = EnrollmentState.WITHDRAWN;
        reaffirmedAt = null;
        liveConsentStatus = null;
        liveKey = null;
        enrolledKey = null;
        return true;
    }

    /** The enrollment was a mistake: it is taken back by the crew, and is no withdrawal. */
    void cancel(Cancelling how, Actor by, Instant at) {
        mustAllow(EnrollmentAction.CANCEL);
        state = EnrollmentState.CANCELLED;
        cancelReason = how.reason();
        movedTo = how.movedTo();
        enrolledKey = null;
        registerEvent(new Cancelled(id, sessionId, sanctuaryId, by, at));
    }

    /** The same by crew who do not know whether the person has left; who has left stays so, and nobody learns of it. */
    void cancelFromAfar(Cancelling how, Actor by, Instant at) {
        if (leftFrom == null || begun()) {
            cancel(how, by, at);
        } else {
            EnrollmentAction.CANCEL.mustBePossibleIn(knownFrom());
            leftFrom = EnrollmentState.CANCELLED;
            movedTo = how.movedTo();
            registerEvent(new Cancelled(id, sessionId, sanctuaryId, by, at));
        }
    }

    /** It is no absence any more. */
    void undoNoShow(Actor by, Instant at) {
        mustAllow(EnrollmentAction.UNDO_NO_SHOW);
        state = EnrollmentState.NOT_THIS_TIME;
        registerEvent(new NoShowUndone(id, sessionId, sanctuaryId, by, at));
    }

    /** Something that belongs to the enrollment was changed: its tag moves for everybody, also for who does not know that it ended. */
    void changedFromAfar() {
        knownVersion++;
    }

    /** The person was in the dream for long enough, although they did not come out of it with the others. */
    void completedTheDream() {
        completed = true;
    }

    /** The charter objects to a step: nothing changes, but that is a fact, too. */
    void objected(Verdict verdict, Actor by) {
        registerEvent(
                CharterObjected.of(id.value(), sanctuaryId, verdict.point(), verdict.objections(), by, verdict.at()));
    }

    private void mustAllow(EnrollmentAction action) {
        action.mustBePossibleIn(state);
    }

    @Override
    public EnrollmentId id() {
        return id;
    }

    @Override
    public SessionId sessionId() {
        return sessionId;
    }

    @Override
    public SanctuaryId sanctuaryId() {
        return sanctuaryId;
    }

    @Override
    public ParticipantId participantId() {
        return participantId;
    }

    @Override
    public EnrollmentState state() {
        return state;
    }

    @Override
    public @Nullable ConsentId consentId() {
        return consentId;
    }

    @Override
    public @Nullable FitnessFacts selfFitness() {
        return fitSelf == null || fitSelfAt == null ? null : new FitnessFacts(fitSelf, fitSelfAt);
    }

    @Override
    public @Nullable FitnessFacts observedFitness() {
        return fitObserved == null || fitObservedAt == null ? null : new FitnessFacts(fitObserved, fitObservedAt);
    }

    @Override
    public @Nullable DistressFacts distress() {
        return distress == null ? null : new DistressFacts(distress, dissociating);
    }

    @Override
    public @Nullable Instant observedOnlySince() {
        return observedOnlySince;
    }

    @Override
    public @Nullable Instant rehearsedAt() {
        return rehearsedAt;
    }

    @Override
    public @Nullable Modality rehearsedFor() {
        return rehearsedFor;
    }

    @Override
    public @Nullable Instant groupAgreedAt() {
        return groupAgreedAt;
    }

    @Override
    public boolean leftAfter(@Nullable Instant start) {
        return leftAt != null && start != null && !leftAt.isBefore(start);
    }

    @Override
    public boolean dreamtAt(Instant then, boolean sure) {
        if (state != EnrollmentState.DREAMING || dreamingSince == null || then.isBefore(dreamingSince)) {
            return false;
        }
        return firstOutAt == null
                || (sure && (then.isBefore(firstOutAt) || (lastBackAt != null && !then.isBefore(lastBackAt))));
    }

    @Override
    public @Nullable Instant wokenAt() {
        return wokenAt;
    }

    @Override
    public @Nullable Instant reaffirmedAt() {
        return reaffirmedAt;
    }

    @Override
    public Instant enrolledAt() {
        return enrolledAt;
    }

    @Override
    public @Nullable Instant checkedInAt() {
        return checkedInAt;
    }

    @Override
    public boolean knowsWayHome() {
        return wayHome != null;
    }

    @Override
    public @Nullable ParticipantId goesHomeAloneAsSaidBy() {
        return goesAlone ? wayHomeGuardian : null;
    }

    boolean goesHomeAlone() {
        return goesAlone;
    }

    /** The guardian who said with whom the minor goes home; null when none did. */
    @Nullable
    ParticipantId wayHomeGuardian() {
        return wayHomeGuardian;
    }

    @Override
    public @Nullable Handover handover() {
        return handedOverTo == null || handedOverBy == null || handedOverAt == null
                ? null
                : new Handover(handedOverTo, handedOverGuardian, handedOverName, handedOverBy, handedOverAt);
    }

    @Override
    public @Nullable RemovalReason removedFor() {
        return removedFor;
    }

    @Nullable
    String metBy() {
        return metBy;
    }

    @Nullable
    String wayHome() {
        return wayHome;
    }

    @Override
    public @Nullable Instant dreamingSince() {
        return dreamingSince;
    }

    @Override
    public EnrollmentState knownFrom() {
        EnrollmentState last = leftFrom == null ? state : leftFrom;
        return KNOWN_FROM_AFAR.contains(last) ? last : EnrollmentState.ENROLLED;
    }

    @Override
    public long knownVersion() {
        return knownVersion;
    }

    @Override
    public @Nullable Instant leftAt() {
        return leftAt;
    }

    @Override
    public @Nullable String wayHomeDeviation() {
        return wayHomeDeviation;
    }

    @Override
    public @Nullable String cancelReason() {
        return cancelReason;
    }

    @Override
    public @Nullable EnrollmentId movedTo() {
        return movedTo;
    }

    @Override
    public @Nullable Instant checkedOutAt() {
        return checkedOutAt;
    }

    @Override
    public long version() {
        return version == null ? 0 : version;
    }
}
