package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.lace.LaceDeviceId;
import city.novaaria.dreamocracy.problems.Refused;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * Something that went wrong, and how far somebody has come with it.
 *
 * <p>What was said about it is kept apart; who reported it is told to nobody but them.
 */
@Entity
class Incident extends AbstractAggregateRoot<Incident> {

    @EmbeddedId
    private IncidentId id;

    private @Nullable SanctuaryId sanctuaryId;
    private @Nullable SessionId sessionId;
    private @Nullable LaceDeviceId deviceId;
    private @Nullable ParticipantId participantId;

    @Enumerated(EnumType.STRING)
    private IncidentOrigin origin;

    @Enumerated(EnumType.STRING)
    private @Nullable IncidentClass category;

    private boolean emergency;
    private boolean conduct;

    @Enumerated(EnumType.STRING)
    private IncidentState state;

    private boolean provisional;

    @Enumerated(EnumType.STRING)
    private @Nullable Severity severity;

    @Enumerated(EnumType.STRING)
    private @Nullable IncidentClass incidentClass;

    @Enumerated(EnumType.STRING)
    private @Nullable Relatedness relatedness;

    private @Nullable IncidentId relatedTo;
    private @Nullable IncidentId duplicateOf;
    private @Nullable String reporter;

    // about whose conduct it is, who sees nothing of it
    private @Nullable String conductOf;

    private @Nullable String claimCodeSha256;

    @SuppressWarnings("UnusedVariable") // only queries read it
    private @Nullable String attemptSha256;

    private Instant reportedAt;
    private @Nullable Instant acknowledgeBy;

    @SuppressWarnings("UnusedVariable") // kept for who looks into it later
    private @Nullable String acknowledgedBy;

    private @Nullable Instant acknowledgedAt;
    private boolean unanticipated;
    private @Nullable Instant boardBy;

    private @Nullable Instant containedAt;

    /** When it is next to be told that somebody is too late; null when nobody can be. */
    private @Nullable Instant tellOverdueAt;

    /** From when on somebody is late; null when nobody can be. */
    @SuppressWarnings("UnusedVariable") // only queries read it
    private @Nullable Instant lateFrom;

    /** When the city's stewards see to it, too, unless somebody does before; null when nobody can be late. */
    @SuppressWarnings("UnusedVariable") // only queries read it
    private @Nullable Instant cityFrom;

    @SuppressWarnings("UnusedVariable") // kept for who looks into it later
    private @Nullable String triageReason;

    private @Nullable String triagedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Severity lessSeverity;

    @Enumerated(EnumType.STRING)
    private @Nullable Relatedness lessRelatedness;

    @Enumerated(EnumType.STRING)
    private @Nullable IncidentClass lessClass;

    private @Nullable String lessAskedBy;

    @SuppressWarnings("UnusedVariable") // only queries read it
    private @Nullable UUID lessKey;

    private @Nullable String assignedBy;

    @SuppressWarnings("UnusedVariable") // kept for who looks into it later
    private @Nullable String lessReason;

    @SuppressWarnings("UnusedVariable") // kept for who looks into it later
    private @Nullable String confirmedBy;

    @SuppressWarnings("UnusedVariable") // kept for who looks into it later
    private @Nullable String confirmedReason;

    // who investigates it, or did last
    private @Nullable String lead;

    private @Nullable Instant investigatingSince;

    private @Nullable Instant concludedAt;

    @SuppressWarnings("UnusedVariable") // kept for who looks into it later
    private @Nullable String closedBy;

    private @Nullable Instant closedAt;

    @SuppressWarnings("UnusedVariable") // kept for who looks into it later
    private @Nullable String reopenedReason;

    // of the present investigation
    private int newActions;

    // of all of them, those that nobody has verified
    private int openActions;

    /** What it suspended may be given back; kept with each change, because others ask for it in the database. */
    private boolean corrected;

    // it took the model of a lace out of use
    private boolean modelOut;

    // who judged or contained it or what is the same, or reported that
    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 100)
    @CollectionTable(name = "incident_part", joinColumns = @JoinColumn(name = "incident_id"))
    @Column(name = "subject")
    private Set<String> parts = new HashSet<>();

    @Version
    private @Nullable Long version;

    protected Incident() {}

    private Incident(IncidentId id, IncidentOrigin origin, Instant at) {
        this.id = id;
        this.origin = origin;
        this.state = IncidentState.REPORTED;
        this.reportedAt = at;
    }

    /**
     * By whom a report came; nobody is told.
     *
     * @param reporter how they sign in; null when nobody was signed in
     * @param claimCodeSha256 of the code by which nobody known follows it; null when somebody was signed in
     * @param attemptSha256 of all that was sent, with its key
     */
    record Source(@Nullable String reporter, @Nullable String claimCodeSha256, String attemptSha256) {

        @Override
        public String toString() {
            return "Source";
        }
    }

    /** How much a report weighs before anybody has looked at it. */
    enum Urgency {
        /** It waits for somebody. */
        WAITS,
        /** It adds to an emergency that is known. */
        ADDS,
        /** An emergency, as nobody in particular says. */
        URGENT,
        /** An emergency, as somebody says who is there: it counts as S1 until somebody finds otherwise. */
        PROVISIONAL
    }

    static Incident reported(
            IncidentId id,
            Scene scene,
            NewIncident report,
            Urgency urgency,
            @Nullable IncidentId earlier,
            Source source,
            Instant at) {
        Incident incident = new Incident(id, IncidentOrigin.REPORT, at);
        incident.sanctuaryId = scene.sanctuary();
        incident.sessionId = scene.session();
        incident.deviceId = scene.device();
        incident.category = report.category();
        incident.conduct = report.category() == IncidentClass.CONDUCT;
        incident.emergency = report.urgent();
        incident.relatedTo = urgency == Urgency.ADDS ? earlier : null;
        incident.reporter = source.reporter();
        incident.claimCodeSha256 = source.claimCodeSha256();
        incident.attemptSha256 = source.attemptSha256();
        if (urgency == Urgency.PROVISIONAL) {
            incident.provisional = true;
            incident.severity = Severity.S1;
            incident.relatedness = Relatedness.POSSIBLE;
        }
        incident.happened(new IncidentEvent.Reported(
                id,
                scene.session(),
                scene.sanctuary(),
                incident.urgent(),
                !incident.conduct,
                new Actor(null, ActingAs.REPORTER),
                at));
        return incident;
    }

    /** Nobody has to say it: the service notices it by what it was told otherwise. */
    static Incident opened(IncidentId id, Cause cause, Instant at) {
        Incident incident = new Incident(id, cause.origin(), at);
        incident.sanctuaryId = cause.sanctuary();
        incident.sessionId = cause.session();
        incident.participantId = cause.person();
        incident.conductOf = cause.conductOf();
        incident.conduct = cause.conductOf() != null;
        if (cause.origin() == IncidentOrigin.ACUTE_RISK) {
            // it comes from no dream, so that no dream is kept from others because of it (VUL-04)
            incident.provisional = true;
            incident.severity = Severity.S1;
            incident.incidentClass = IncidentClass.SAFEGUARDING_SCREEN;
            incident.relatedness = Relatedness.NOT_RELATED;
        }
        incident.happened(new IncidentEvent.Opened(
                id, cause.session(), cause.sanctuary(), !incident.conduct, Actor.service(), at));
        return incident;
    }

    /** Possible in every state, also once it is closed. */
    void added(Instant at) {
        happened(IncidentEvent.Added::new, new Actor(null, ActingAs.REPORTER), at);
    }

    /** Until when somebody has to have looked into it, by the numbers of the house that does. */
    void expectAcknowledgement(PolicyProfile policy) {
        acknowledgeBy = reportedAt.plus(
                severity == Severity.S1 || urgent() ? policy.worstAcknowledgedWithin() : policy.acknowledgedWithin());
        expect(reportedAt, acknowledgeBy);
    }

    /** The house's stewards see to what is late; when it stays so for as long again, the city's do, too. */
    private void expect(Instant since, Instant until) {
        tellOverdueAt = until;
        lateFrom = until;
        cityFrom = until.plus(Duration.between(since, until));
    }

    private void expectNothing() {
        tellOverdueAt = null;
        nobodyIsLate();
    }

    private void nobodyIsLate() {
        lateFrom = null;
        cityFrom = null;
    }

    /**
     * Somebody says how bad it is. That it weighs more counts at once; that it weighs less than what counts already, or that
     * roles need not contain it after all, is asked for, and counts when a second person confirms it.
     *
     * @param parts how many roles did their part to contain it
     */
    void triage(NewTriage found, int parts, PolicyProfile policy, Actor by, Instant at) {
        mustBe(IncidentAction.TRIAGE);
        acknowledge(by, at);
        takesPart(by);
        forgetLess();
        conduct = conduct || found.incidentClass() == IncidentClass.CONDUCT;
        Weight standing = weight();
        boolean less = standing != null && found.weight().lessThan(standing);
        if (less) {
            lessSeverity = found.severity();
            lessRelatedness = found.related();
            lessClass = found.incidentClass();
            lessAskedBy = by.person();
            lessKey = sanctuaryId == null ? null : sanctuaryId.value();
            lessReason = found.reason();
        } else {
            if (standing != null && standing.lessThan(found.weight())) {
                // what was done so far was for something lighter
                newActions = 0;
            }
            severity = found.severity();
            relatedness = found.related();
        }
        boolean first = state == IncidentState.REPORTED;
        if (first) {
            state = IncidentState.TRIAGED;
        }
        provisional = false;
        triagedBy = by.person();
        triageReason = found.reason();
        if (!(less && isNightmare())) {
            incidentClass = found.incidentClass();
        }
        waitForContainment(standing, parts);
        modelOut = modelOut || takesModelOut();
        tellTheBoard(found, policy, at);
        if (first || lessAskedBy == null) {
            happened(new IncidentEvent.Triaged(
                    id, sessionId, sanctuaryId, state, Objects.requireNonNull(severity), !conduct, by, at));
        } else {
            happened(IncidentEvent.LoweringAsked::new, by, at);
        }
    }

    /**
     * What was contained or did not have to be is not contained once it is found to be serious, by nothing that was done for
     * something lighter; nor is a serious nightmare before each role did its part.
     */
    private void waitForContainment(@Nullable Weight stood, int parts) {
        boolean lighter = stood != null && !stood.protectsOthers();
        boolean lacks = isNightmare() ? parts < ContainmentRole.values().length : lighter;
        if (state.contained() && !isHarmless() && lacks) {
            state = parts == 0 ? IncidentState.TRIAGED : IncidentState.CONTAINING;
        }
    }

    /** Nobody makes less of something alone: whoever asked for it does not confirm it. */
    void lower(String reason, Actor by, Instant at) {
        mustBe(IncidentAction.CONFIRM_LOWERING);
        if (by.person().equals(lessAskedBy)) {
            throw Refused.forbidden("lowering-own-finding");
        }
        takesPart(by);
        severity = lessSeverity;
        relatedness = lessRelatedness;
        incidentClass = lessClass == null ? incidentClass : lessClass;
        forgetLess();
        confirmedBy = by.person();
        confirmedReason = reason;
        happened(new IncidentEvent.Lowered(
                id, sessionId, sanctuaryId, Objects.requireNonNull(severity), !conduct, by, at));
    }

    /** All goes on in the other one, which weighs at least as much; so nothing is made less of by this. */
    void isSameAs(Incident other, Actor by, Instant at) {
        mustBe(IncidentAction.MARK_DUPLICATE);
        if (!covers(other)) {
            throw Refused.because(IncidentProblem.NOT_THE_SAME_INCIDENT);
        }
        acknowledge(by, at);
        forgetLess();
        provisional = false;
        takesPart(by);
        state = IncidentState.DUPLICATE;
        duplicateOf = other.id;
        expectNothing();
        other.parts.addAll(parts);
        Stream.ofNullable(reporter).forEach(other.parts::add);
        other.modelOut = other.modelOut || modelOut;
        modelOut = false;
        happened(IncidentEvent.Duplicated::new, by, at);
    }

    private boolean covers(Incident other) {
        Weight own = weight();
        Weight others = other.weight();
        return !other.id.equals(id)
                && other.state.open()
                && Objects.equals(other.sanctuaryId, sanctuaryId)
                && (sessionId == null || sessionId.equals(other.sessionId))
                && (own == null || (others != null && !others.lessThan(own)))
                && (!waitsForContainment() || !other.wasContainedBefore(reportedAt))
                && (!urgent() || other.urgent() || others != null)
                && (!conduct || other.conduct);
    }

    private boolean waitsForContainment() {
        Weight weight = weight();
        return weight != null && weight.protectsOthers() && !state.contained();
    }

    /** What was done then contains nothing that was reported later. */
    private boolean wasContainedBefore(Instant at) {
        return state.contained() && (containedAt == null || containedAt.isBefore(at));
    }

    /** Nobody knew where it happened; now somebody does. */
    void assign(SanctuaryId house, PolicyProfile policy, Actor by, Instant at) {
        mustBe(IncidentAction.ASSIGN);
        sanctuaryId = house;
        assignedBy = by.person();
        expectAcknowledgement(policy);
        happened(IncidentEvent.Assigned::new, by, at);
    }

    /** What four roles do not have to contain together harms nobody any more when an ethicist has seen that it does not. */
    void contain(String reason, Actor by, Instant at) {
        mustBe(IncidentAction.CONTAIN);
        takesPart(by);
        state = IncidentState.CONTAINED;
        containedAt = at;
        confirmedBy = by.person();
        confirmedReason = reason;
        happened(IncidentEvent.Contained::new, by, at);
    }

    /**
     * One of four roles did its part, or does not have to.
     *
     * @param all it was the last one
     */
    void signed(boolean all, Actor by, Instant at) {
        if (!isContainedByRoles()) {
            throw new IllegalStateException("nobody contains it while it is " + state);
        }
        takesPart(by);
        state = all ? IncidentState.CONTAINED : IncidentState.CONTAINING;
        happened(IncidentEvent.Signed::new, by, at);
        if (all) {
            containedAt = at;
            happened(IncidentEvent.Contained::new, by, at);
        }
    }

    /** Once for each time that is over while nobody has done what was to be done until then. */
    void tellOverdue(Instant at) {
        if (tellOverdueAt == null || tellOverdueAt.isAfter(at)) {
            return;
        }
        tellOverdueAt = null;
        if (isOverdue(at)) {
            happened(IncidentEvent.Overdue::new, Actor.service(), at);
        }
    }

    private boolean isOverdue(Instant at) {
        return switch (state) {
            case REPORTED -> isOver(acknowledgeBy, at);
            case TRIAGED, CONTAINING, CONTAINED, INVESTIGATING, REOPENED -> isOver(boardBy, at);
            case CORRECTIVE_ACTION, CLOSED, DUPLICATE -> false;
        };
    }

    private static boolean isOver(@Nullable Instant until, Instant at) {
        return until != null && !until.isAfter(at);
    }

    /**
     * Whether it is about a lace whose model nobody is to wear (SAF-04): whoever is there says that it is an emergency, and
     * whoever looks into it whether the lace has a part in it.
     */
    boolean takesModelOut() {
        Weight weight = weight();
        return deviceId != null
                && !provisional
                && weight != null
                && weight.severity() == Severity.S1
                && weight.protectsOthers();
    }

    /** What it took out of use is worn again. */
    void giveModelBack(Actor by, Instant at) {
        mustBe(IncidentAction.GIVE_MODEL_BACK);
        takesPart(by);
        modelOut = false;
        happened(IncidentEvent.ModelGivenBack::new, by, at);
    }

    /**
     * What it suspended may be given back (ETH-06): two people found that it threatens nobody else, or what was to be done is
     * done. Once somebody has begun to investigate it only the latter counts: nobody makes less of what they found.
     */
    private boolean isCorrected() {
        return actedUpon()
                || (investigatingSince == null
                        && triagedBy != null
                        && !provisional
                        && isHarmless()
                        && state != IncidentState.DUPLICATE);
    }

    /** What happens to it is heard in the transaction of the change. */
    private void happened(Happening event, Actor by, Instant at) {
        happened(event.of(id, sessionId, sanctuaryId, !conduct, by, at));
    }

    private void happened(IncidentEvent event) {
        corrected = isCorrected();
        registerEvent(event);
    }

    /** An event that says no more than that. */
    private interface Happening {
        IncidentEvent of(
                IncidentId incident,
                @Nullable SessionId session,
                @Nullable SanctuaryId sanctuary,
                boolean heardOnDuty,
                Actor actor,
                Instant at);
    }

    /** It was investigated, and all that is done because of it is verified by somebody else. */
    private boolean actedUpon() {
        return (state == IncidentState.CORRECTIVE_ACTION || state == IncidentState.CLOSED)
                && newActions > 0
                && openActions == 0;
    }

    /** Somebody without a part in it finds out why it happened, or takes that over. */
    void investigate(Actor by, Instant at) {
        mustBe(IncidentAction.INVESTIGATE);
        if (state != IncidentState.INVESTIGATING) {
            state = IncidentState.INVESTIGATING;
            investigatingSince = at;
            concludedAt = null;
            newActions = 0;
        }
        lead = by.person();
        takesPart(by);
        happened(IncidentEvent.Investigated::new, by, at);
    }

    /** What was found is kept apart. Once it is for the board it stays so. */
    void conclude(boolean foundUnanticipated, PolicyProfile policy, Actor by, Instant at) {
        mustBe(IncidentAction.CONCLUDE);
        state = IncidentState.CORRECTIVE_ACTION;
        concludedAt = at;
        if (foundUnanticipated) {
            beforeTheBoard(policy, at, severity);
        }
        nobodyIsLate();
        happened(IncidentEvent.Concluded::new, by, at);
    }

    /** Something is to be done, or nothing has to be. */
    void plan(Actor by, Instant at) {
        mustBe(IncidentAction.ADD_CORRECTIVE_ACTION);
        newActions++;
        openActions++;
        happened(IncidentEvent.ActionPlanned::new, by, at);
    }

    void carriedOut(Actor by, Instant at) {
        happened(IncidentEvent.ActionCarriedOut::new, by, at);
    }

    void verified(Actor by, Instant at) {
        openActions--;
        happened(IncidentEvent.ActionVerified::new, by, at);
    }

    /** Nothing is left to do, and whom it concerns is told. */
    void close(Actor by, Instant at) {
        mustBe(IncidentAction.CLOSE);
        state = IncidentState.CLOSED;
        closedBy = by.person();
        closedAt = at;
        happened(IncidentEvent.Closed::new, by, at);
    }

    void reopen(String reason, PolicyProfile policy, Actor by, Instant at) {
        takesPart(by);
        goesOn(reason, policy, by, at);
    }

    /** Somebody said something new about what is closed. */
    void hearMore(PolicyProfile policy, Actor by, Instant at) {
        goesOn(null, policy, by, at);
    }

    /** What is for the board is before it anew, as long after this as it was after it was first found. */
    private void goesOn(@Nullable String reason, PolicyProfile policy, Actor by, Instant at) {
        mustBe(IncidentAction.REOPEN);
        state = IncidentState.REOPENED;
        reopenedReason = reason;
        if (unanticipated) {
            boardBy = untilTheBoard(policy, severity, at);
            expect(at, boardBy);
        }
        happened(IncidentEvent.Reopened::new, by, at);
    }

    /** Ethicists rule whether people have to be asked again, before it is closed (CON-08). */
    boolean needsRuling() {
        return unanticipated && sessionId != null;
    }

    /** Who dreamt there is told what became of it; never what is about how somebody behaved, nor what does not come from the dream. */
    boolean concernsDreamers() {
        return sessionId != null && !conduct && relatedness != Relatedness.NOT_RELATED;
    }

    boolean isLedBy(Caller caller) {
        return caller.is(lead);
    }

    @Nullable
    Instant investigatingSince() {
        return investigatingSince;
    }

    @Nullable
    Instant concludedAt() {
        return concludedAt;
    }

    /** Null once it is open again. */
    @Nullable
    Instant closedAt() {
        return state == IncidentState.CLOSED ? closedAt : null;
    }

    /** Whether the caller judged or contained it or what is the same, or reported that. */
    boolean hasPart(Caller caller) {
        return parts.stream().anyMatch(caller::is);
    }

    private void takesPart(Actor by) {
        parts.add(by.person());
    }

    /** Whether it is a shared nightmare that waits for roles to do their part. */
    boolean isContainedByRoles() {
        return isNightmare() && (state == IncidentState.TRIAGED || state == IncidentState.CONTAINING);
    }

    /** Looked into, and about what people share in a dream; never about how somebody behaved. */
    boolean isNightmare() {
        return incidentClass == IncidentClass.SHARED_NIGHTMARE && !conduct && state != IncidentState.REPORTED;
    }

    /** In which state what is possible at all; who may is asked before. */
    boolean allows(IncidentAction action) {
        return switch (action) {
            case ADD -> true;
            case TRIAGE -> state.open();
            case CONFIRM_LOWERING -> state.open() && lessAskedBy != null;
            case MARK_DUPLICATE -> state == IncidentState.REPORTED || state == IncidentState.TRIAGED;
            case ASSIGN -> state == IncidentState.REPORTED && sanctuaryId == null;
            case CONTAIN -> (state == IncidentState.TRIAGED || state == IncidentState.CONTAINING) && !isNightmare();
            case GIVE_MODEL_BACK -> modelOut && corrected;
            case INVESTIGATE ->
                state == IncidentState.CONTAINED
                        || state == IncidentState.REOPENED
                        || state == IncidentState.INVESTIGATING
                        || (state == IncidentState.TRIAGED && isHarmless());
            case CONCLUDE -> state == IncidentState.INVESTIGATING;
            case ADD_CORRECTIVE_ACTION ->
                state == IncidentState.INVESTIGATING || state == IncidentState.CORRECTIVE_ACTION;
            case CLOSE -> state == IncidentState.CORRECTIVE_ACTION && actedUpon();
            case REOPEN -> state == IncidentState.CLOSED;
        };
    }

    private boolean isHarmless() {
        Weight weight = weight();
        return weight != null && !weight.protectsOthers();
    }

    private void mustBe(IncidentAction action) {
        if (!allows(action)) {
            throw new IllegalStateException(action + " is not possible while it is " + state);
        }
    }

    private void acknowledge(Actor by, Instant at) {
        if (acknowledgedAt == null) {
            acknowledgedBy = by.person();
            acknowledgedAt = at;
            expectNothing();
        }
    }

    private void forgetLess() {
        lessSeverity = null;
        lessRelatedness = null;
        lessClass = null;
        lessAskedBy = null;
        lessKey = null;
        lessReason = null;
    }

    /** Once it is for the board it stays so: the board says when it is not. */
    private void tellTheBoard(NewTriage found, PolicyProfile policy, Instant at) {
        if (found.unanticipated()) {
            beforeTheBoard(policy, at, found.severity());
        }
    }

    private void beforeTheBoard(PolicyProfile policy, Instant at, @Nullable Severity found) {
        if (!unanticipated) {
            unanticipated = true;
            boardBy = untilTheBoard(policy, found, at);
            expect(reportedAt, boardBy);
        }
    }

    private static Instant untilTheBoard(PolicyProfile policy, @Nullable Severity found, Instant since) {
        return since.plus(
                found == null || found.serious() ? policy.seriousBeforeBoardWithin() : policy.beforeBoardWithin());
    }

    /** How much it weighs; null while nobody has said so. */
    @Nullable
    Weight weight() {
        return severity == null
                ? null
                : new Weight(severity, Objects.requireNonNullElse(relatedness, Relatedness.POSSIBLE), isNightmare());
    }

    /** What it is to weigh once a second person confirms it; null when nobody asked. */
    @Nullable
    Severity lessSeverity() {
        return lessSeverity;
    }

    /** As what kind of incident it is to count then; null when nobody asked. */
    @Nullable
    IncidentClass lessClass() {
        return lessClass;
    }

    boolean isLoweringAskedBy(Caller caller) {
        return caller.is(lessAskedBy);
    }

    /** An emergency that is not known already. */
    boolean urgent() {
        return emergency && relatedTo == null;
    }

    boolean isReportedBy(Caller caller) {
        return caller.is(reporter);
    }

    /** As long as nobody else has said how bad it is. */
    boolean isTriagedBy(Caller caller) {
        return caller.is(triagedBy);
    }

    boolean isAssignedBy(Caller caller) {
        return caller.is(assignedBy);
    }

    boolean concerns(Caller caller) {
        return caller.is(participantId) || caller.is(conductOf);
    }

    boolean anonymous() {
        return claimCodeSha256 != null;
    }

    IncidentId id() {
        return id;
    }

    @Nullable
    SanctuaryId sanctuaryId() {
        return sanctuaryId;
    }

    @Nullable
    SessionId sessionId() {
        return sessionId;
    }

    @Nullable
    LaceDeviceId deviceId() {
        return deviceId;
    }

    @Nullable
    ParticipantId participantId() {
        return participantId;
    }

    IncidentOrigin origin() {
        return origin;
    }

    @Nullable
    IncidentClass category() {
        return category;
    }

    boolean emergency() {
        return emergency;
    }

    boolean conduct() {
        return conduct;
    }

    IncidentState state() {
        return state;
    }

    boolean provisional() {
        return provisional;
    }

    @Nullable
    Severity severity() {
        return severity;
    }

    @Nullable
    IncidentClass incidentClass() {
        return incidentClass;
    }

    @Nullable
    Relatedness relatedness() {
        return relatedness;
    }

    @Nullable
    IncidentId relatedTo() {
        return relatedTo;
    }

    @Nullable
    IncidentId duplicateOf() {
        return duplicateOf;
    }

    Instant reportedAt() {
        return reportedAt;
    }

    @Nullable
    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    @Nullable
    Instant acknowledgeBy() {
        return acknowledgeBy;
    }

    boolean unanticipated() {
        return unanticipated;
    }

    @Nullable
    Instant boardBy() {
        return boardBy;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
