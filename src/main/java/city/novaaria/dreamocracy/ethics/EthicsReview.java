package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.ExperienceFacts;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.Population;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.ReviewFacts;
import city.novaaria.dreamocracy.charter.ReviewFacts.PredecessorFacts;
import city.novaaria.dreamocracy.charter.ReviewFacts.VoterFacts;
import city.novaaria.dreamocracy.charter.Vote;
import city.novaaria.dreamocracy.dreamscape.DreamscapeEvent;
import city.novaaria.dreamocracy.dreamscape.DreamscapeId;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.ethics.CausesOfSuspension.Hindrance;
import city.novaaria.dreamocracy.ethics.CausesOfSuspension.Known;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.objections.CharterDecision;
import city.novaaria.dreamocracy.objections.CharterDecision.Granted;
import city.novaaria.dreamocracy.objections.CharterDecision.Objected;
import city.novaaria.dreamocracy.objections.CharterObjected;
import city.novaaria.dreamocracy.objections.CharterProblem;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Basic;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * The review of one dreamscape version: declarations, votes, conditions, the decision, and what becomes of it.
 *
 * <p>It is one aggregate and thus one long class: every step is a guard, a change and an event in one method.
 */
@Entity
class EthicsReview extends AbstractAggregateRoot<EthicsReview> {

    /** An approval that ends within this time is shown as expiring. */
    static final Duration REMINDER = Duration.ofDays(60);

    /** A page of reviews and one more, so that each of its parts is read with one statement. */
    private static final int PAGE = 101;

    @EmbeddedId
    private ReviewId id;

    private SanctuaryId sanctuaryId;
    private DreamscapeId dreamscapeId;

    @AttributeOverride(name = "value", column = @Column(name = "dreamscape_version_id"))
    private VersionId versionId;

    private int dreamscapeVersion;

    @Enumerated(EnumType.STRING)
    private State state;

    private String author;

    @Enumerated(EnumType.STRING)
    private Intensity intensity;

    @Enumerated(EnumType.STRING)
    private Modality modality;

    @Convert(converter = Populations.class)
    private Set<Population> population;

    private boolean usesFears;
    private String contentSha256;
    private String disclosureSha256;
    private int seats;
    private Instant submittedAt;
    private @Nullable Instant decidedAt;
    private @Nullable Instant expiresAt;

    // since when the latest renewal holds
    private @Nullable Instant renewedAt;

    private @Nullable Instant reconsentSince;
    private @Nullable String suspendedBy;
    private @Nullable String widenedBy;

    // who lifted the latest suspension
    private @Nullable String reinstatedBy;

    // a later version was approved, also when this one is suspended
    private boolean superseded;

    private @Nullable String suspensionReason;

    @Enumerated(EnumType.STRING)
    private ReviewEvent.@Nullable Reach suspensionReach;

    // of the suspension that lasts, read by queries, and here only when it changes; the minutes tell of earlier ones
    @ElementCollection
    @CollectionTable(name = "ethics_suspension_cause", joinColumns = @JoinColumn(name = "review_id"))
    private Set<SuspensionCause> causes = new HashSet<>();

    @Basic
    private @Nullable String reinstatementReason;

    private @Nullable String terminationReason;

    @Basic
    private @Nullable String terminatedBy;

    private @Nullable Instant terminatedAt;

    @Embedded
    private @Nullable Ruling ruling;

    // read only where somebody rules: the start asks whether a ruling is in force
    @ElementCollection
    @CollectionTable(name = "ethics_concurrence", joinColumns = @JoinColumn(name = "review_id"))
    private Set<Concurrence> concurrences = new HashSet<>();

    // read by queries, and here only to be added to
    @ElementCollection
    @CollectionTable(name = "ethics_minute", joinColumns = @JoinColumn(name = "review_id"))
    @OrderColumn(name = "position")
    private List<Minute> minutes = new ArrayList<>();

    // whether there is anything that it could be compared with
    @Formula("""
            (exists (select 1 from ethics_review earlier
                where earlier.dreamscape_id = dreamscape_id and earlier.dreamscape_version < dreamscape_version
                and earlier.state in ('APPROVED', 'APPROVED_WITH_CONDITIONS', 'SUSPENDED', 'SUPERSEDED', 'TERMINATED')))""")
    private boolean comparable;

    @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @BatchSize(size = PAGE)
    @JoinColumn(name = "review_id", nullable = false, updatable = false)
    @OrderBy("declaredAt, id")
    private List<EthicsReviewer> reviewers = new ArrayList<>();

    // those of a vote go when it is changed
    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @BatchSize(size = PAGE)
    @JoinColumn(name = "review_id", nullable = false, updatable = false)
    @OrderBy("position")
    private List<EthicsCondition> conditions = new ArrayList<>();

    @Version
    private @Nullable Long version;

    /** Where a review stands; the last two are told by the clock and never stored. */
    enum State {
        SUBMITTED,
        IN_REVIEW,
        APPROVED,
        APPROVED_WITH_CONDITIONS,
        REJECTED,
        SUSPENDED,
        SUPERSEDED,
        TERMINATED,
        EXPIRING,
        LAPSED
    }

    /** What somebody may do in a review. */
    enum Action {
        DECLARE,
        VOTE,
        GIVE_EVIDENCE,
        VERIFY,
        SUSPEND,
        REINSTATE,
        TERMINATE,
        RENEW,
        RULE
    }

    /**
     * One vote before it is cast.
     *
     * @param conditions what the reviewer asks for with an approval
     * @param validFor how long an approval lasts at most, as far as this reviewer minds
     */
    record Ballot(Vote vote, String rationale, List<Wish> conditions, Duration validFor) {

        @Override
        public String toString() {
            return "Ballot";
        }
    }

    /**
     * What somebody says who wants an approval to last anew.
     *
     * @param statement why nothing keeps them from deciding
     * @param report what became of the version so far, and why it may go on
     * @param validFor how long it lasts at most, as far as this reviewer minds
     */
    record Continuation(String statement, String report, Duration validFor) {

        @Override
        public String toString() {
            return "Continuation";
        }
    }

    /** One condition before it is made. */
    record Wish(String text, boolean blocking) {

        @Override
        public String toString() {
            return "Wish";
        }
    }

    protected EthicsReview() {}

    EthicsReview(ReviewId id, DreamscapeEvent.Submitted submitted) {
        this.id = id;
        this.sanctuaryId = submitted.sanctuary();
        this.dreamscapeId = submitted.dreamscape();
        this.versionId = submitted.version();
        this.dreamscapeVersion = submitted.number();
        this.state = State.SUBMITTED;
        this.author = submitted.author();
        this.intensity = submitted.intensity();
        this.modality = submitted.modality();
        this.population = Set.copyOf(submitted.population());
        this.usesFears = submitted.usesFears();
        this.contentSha256 = submitted.contentSha256();
        this.disclosureSha256 = submitted.disclosureSha256();
        this.submittedAt = submitted.at();
        minutes.add(Minute.of(Minute.Kind.HANDED_IN, author, null, submittedAt));
        registerEvent(new ReviewEvent.Opened(
                id, versionId, sanctuaryId, submitted.actor().followedUp(), submittedAt));
    }

    /** Counts who could decide now: a recused member has no seat. */
    void convene(Panel panel) {
        seats = eligible(panel).size();
    }

    /**
     * Only somebody independent may say that there is no conflict; everybody may declare one, also after they voted.
     *
     * <p>Their vote then counts no more, and until it is decided what they asked for goes with it. A declaration decides nothing:
     * somebody independent does that, by the next vote. An approval that lacks the vote stands again once others join it, and
     * a condition whose evidence only they verified is open until somebody independent verifies it.
     */
    CharterDecision<EthicsReview> declare(Party party, boolean conflict, String statement, Panel panel, Instant at) {
        mayNow(Action.DECLARE, party, at);
        if (!conflict && recused(party)) {
            // whoever said once that something keeps them from deciding does not decide that it no longer does
            throw notNow(party, at);
        }
        Deliberation deliberation = Deliberation.alone(this, party, panel, at);
        if (!conflict && !deliberation.independent()) {
            return objected(deliberation);
        }
        reviewer(party)
                .ifPresentOrElse(
                        mine -> mine.declare(conflict, statement, at),
                        () -> reviewers.add(new EthicsReviewer(panel.member(party), conflict, statement, at)));
        if (undecided()) {
            state = State.IN_REVIEW;
            conditions.removeIf(condition -> conflict && condition.askedBy(party));
            convene(panel);
        } else if (conflict) {
            conditions.stream().filter(condition -> condition.verifiedBy(party)).forEach(EthicsCondition::reopen);
            state = state == State.SUSPENDED ? state : approvedState();
        }
        minutes.add(Minute.of(conflict ? Minute.Kind.RECUSED : Minute.Kind.DECLARED, party.subject(), statement, at));
        registerEvent(new ReviewEvent.Declared(id, versionId, sanctuaryId, conflict, ethicist(party), at));
        return new Granted<>(this);
    }

    /**
     * Also decides, when it is the vote that reaches the quorum; until then a vote, with the conditions that were asked
     * for with it, may be replaced by another one.
     *
     * <p>Further ethicists may join an approval, so that it stands when others have left; whoever objects to it suspends it.
     */
    CharterDecision<EthicsReview> vote(Party party, Ballot ballot, Panel panel, Instant at) {
        if (!votesTaken().contains(ballot.vote()) || (!undecided() && hasVoted(party))) {
            throw notNow(party, at);
        }
        Deliberation deliberation = Deliberation.withVote(this, party, ballot.vote(), panel, at);
        if (!deliberation.independent()) {
            return objected(deliberation);
        }
        if (!votesTaken(party).contains(ballot.vote())) {
            return keptFromApproving(deliberation);
        }
        reviewer(party).orElseThrow().vote(ballot, at);
        conditions.removeIf(condition -> condition.askedBy(party));
        int next = conditions.stream().mapToInt(EthicsCondition::position).max().orElse(-1);
        for (Wish wish : ballot.conditions()) {
            conditions.add(new EthicsCondition(new ConditionId(Ids.next()), ++next, wish, party.subject()));
        }
        minutes.add(Minute.ofVote(party.subject(), ballot.vote(), ballot.rationale(), at));
        registerEvent(new ReviewEvent.Voted(id, versionId, sanctuaryId, ethicist(party), at));
        if (undecided()) {
            int shown = seats;
            convene(panel);
            decide(deliberation, ethicist(party), at);
            // a number that changed with the crew would tell those who may not know it that somebody voted
            seats = undecided() ? shown : seats;
        } else {
            state = approvedState();
            expiresAt = sooner(expiresAt, at.plus(ballot.validFor()));
        }
        return new Granted<>(this);
    }

    boolean mayBeVotedOn() {
        return !votesTaken().isEmpty();
    }

    /** What is suspended or turned down does not come back as a new version. */
    private CharterDecision<EthicsReview> keptFromApproving(Deliberation deliberation) {
        Party party = deliberation.candidate();
        if (party.approval() == Hindrance.TURNED_DOWN) {
            throw Refused.because(EthicsProblem.CONTENT_TURNED_DOWN);
        }
        return objected(
                EvaluationPoint.ETHICS_DECISION,
                party.approval() == Hindrance.INVOLVED
                        ? CharterProblem.CHARTER_FORBIDS
                        : CharterProblem.CHARTER_OBJECTIONS,
                deliberation.earlierSuspension(),
                party,
                deliberation.at());
    }

    private List<Vote> votesTaken(Party party) {
        return switch (party.approval()) {
            case NONE -> votesTaken();
            case TURNED_DOWN, NOT_CORRECTED ->
                votesTaken().stream()
                        .filter(vote -> vote == Vote.REJECT || vote == Vote.ABSTAIN)
                        .toList();
            case INVOLVED -> List.of();
        };
    }

    private List<Vote> votesTaken() {
        if (undecided()) {
            return List.of(Vote.values());
        }
        return approved() ? List.of(Vote.APPROVE, Vote.APPROVE_WITH_CONDITIONS) : List.of();
    }

    /** Which votes would be taken from the party now. */
    List<Vote> allowedVotes(Party party, Instant at) {
        return may(Action.VOTE, party, at) ? votesTaken(party) : List.of();
    }

    private static Instant sooner(@Nullable Instant one, Instant other) {
        return one != null && one.isBefore(other) ? one : other;
    }

    void giveEvidence(Party party, ConditionId condition, String evidence, Instant at) {
        EthicsCondition asked = condition(condition);
        if (!binding() || asked.verified()) {
            throw notNow(party, at);
        }
        asked.evidence(evidence, party.subject(), at);
        minutes.add(Minute.ofCondition(Minute.Kind.EVIDENCE_GIVEN, party.subject(), condition, evidence, at));
        registerEvent(
                new ReviewEvent.EvidenceGiven(id, versionId, sanctuaryId, condition, party.as(ActingAs.WEAVER), at));
    }

    /** Once the last blocking condition is verified, the approval is one without conditions. */
    CharterDecision<EthicsReview> verify(
            Party party, ConditionId condition, Verification found, Panel panel, Instant at) {
        boolean accepted = found.accepts();
        EthicsCondition asked = condition(condition);
        if (asked.evidencedBy(party)) {
            throw Refused.forbidden("verifying-evidence");
        }
        Deliberation deliberation = Deliberation.ruling(this, party, panel, at);
        if (!deliberation.independent()) {
            return objected(deliberation);
        }
        if (!binding() || asked.verified() || !asked.evidenced()) {
            throw notNow(party, at);
        }
        if (found.evidencedAt() != null && !asked.evidencedAt(found.evidencedAt())) {
            throw Refused.because(EthicsProblem.OTHER_EVIDENCE);
        }
        if (accepted) {
            asked.accept(party.subject(), at);
            state = state == State.SUSPENDED ? state : approvedState();
        } else {
            asked.reject();
        }
        minutes.add(Minute.ofCondition(
                accepted ? Minute.Kind.EVIDENCE_ACCEPTED : Minute.Kind.EVIDENCE_REJECTED,
                party.subject(),
                condition,
                null,
                at));
        registerEvent(new ReviewEvent.Verified(id, versionId, sanctuaryId, condition, accepted, ethicist(party), at));
        return new Granted<>(this);
    }

    /** Also of what was superseded, which may be dreamt still; a second suspension may only widen the first. */
    void suspend(Party party, String reason, ReviewEvent.Reach reach, Instant at) {
        mayNow(Action.SUSPEND, party, at);
        if (state == State.SUSPENDED && reach != ReviewEvent.Reach.ALL) {
            throw notNow(party, at);
        }
        if (state == State.SUSPENDED) {
            widenedBy = party.subject();
        } else {
            suspendedBy = party.subject();
            widenedBy = null;
            reinstatedBy = null;
        }
        state = State.SUSPENDED;
        suspensionReason = reason;
        suspensionReach = reach;
        minutes.add(Minute.ofSuspension(party.subject(), reach, reason, at));
        registerEvent(new ReviewEvent.Suspended(id, versionId, sanctuaryId, reach, false, ethicist(party), at));
    }

    /** Whether it is an approval, in force or not, from which people might dream. */
    boolean maySuspend() {
        return binding() || state == State.SUPERSEDED;
    }

    /** The same because of an incident, which is one more cause when it is suspended already; the reach only widens. */
    void suspendFor(UUID incident, ReviewEvent.Reach reach, Actor by, Instant at) {
        if (!maySuspend()) {
            throw new IllegalStateException("only what was approved is suspended");
        }
        Optional<SuspensionCause> known = causes.stream()
                .filter(cause -> cause.incidentId().equals(incident))
                .findFirst();
        if (known.filter(cause -> cause.reach() == reach || cause.reach() == ReviewEvent.Reach.ALL)
                .isPresent()) {
            return;
        }
        known.ifPresent(causes::remove);
        causes.add(new SuspensionCause(incident, reach, at));
        boolean widens = suspensionReach != ReviewEvent.Reach.ALL && reach == ReviewEvent.Reach.ALL;
        if (state != State.SUSPENDED) {
            suspendedBy = by.subject();
            widenedBy = null;
            reinstatedBy = null;
            suspensionReason = null;
        } else if (widens) {
            widenedBy = by.subject();
        }
        state = State.SUSPENDED;
        suspensionReach = suspensionReach == ReviewEvent.Reach.ALL ? suspensionReach : reach;
        minutes.add(Minute.ofIncident(by.subject(), suspensionReach, incident, at));
        registerEvent(
                new ReviewEvent.Suspended(id, versionId, sanctuaryId, suspensionReach, true, by.followedUp(), at));
    }

    /** Somebody else than who suspended or widened it, independent of the dreamscape and of every incident, lets the approval hold again. */
    CharterDecision<EthicsReview> reinstate(
            Party party, String reason, boolean reconsentRequired, Panel panel, Instant at) {
        if (!settles(party, at)) {
            return notTheirsToSettle(party, panel, at);
        }
        if (party.hindrance() == Hindrance.NOT_CORRECTED) {
            return suspensionHolds(CharterProblem.CHARTER_OBJECTIONS, party, panel, at);
        }
        state = superseded ? State.SUPERSEDED : approvedState();
        suspensionReach = null;
        causes.clear();
        reinstatementReason = reason;
        reinstatedBy = party.subject();
        reconsentSince = reconsentRequired ? at : reconsentSince;
        minutes.add(Minute.of(Minute.Kind.REINSTATED, party.subject(), reason, at));
        registerEvent(new ReviewEvent.Reinstated(id, versionId, sanctuaryId, reconsentRequired, ethicist(party), at));
        return new Granted<>(this);
    }

    /** Who might reinstate it ends it for good instead; nobody reviews this version again. */
    CharterDecision<EthicsReview> terminate(Party party, String reason, Panel panel, Instant at) {
        if (!settles(party, at)) {
            return notTheirsToSettle(party, panel, at);
        }
        state = State.TERMINATED;
        suspensionReach = null;
        causes.clear();
        terminationReason = reason;
        terminatedBy = party.subject();
        terminatedAt = at;
        minutes.add(Minute.of(Minute.Kind.TERMINATED, party.subject(), reason, at));
        registerEvent(new ReviewEvent.Terminated(id, versionId, sanctuaryId, ethicist(party), at));
        return new Granted<>(this);
    }

    /** Whether the suspension is this party's to lift, or to make final; refuses when there is none. */
    private boolean settles(Party party, Instant at) {
        if (state != State.SUSPENDED) {
            throw notNow(party, at);
        }
        return !suspended(party) && !party.entangled() && !recused(party) && party.hindrance() != Hindrance.INVOLVED;
    }

    private CharterDecision<EthicsReview> notTheirsToSettle(Party party, Panel panel, Instant at) {
        return suspensionHolds(CharterProblem.CHARTER_FORBIDS, party, panel, at);
    }

    private CharterDecision<EthicsReview> suspensionHolds(
            CharterProblem problem, Party party, Panel panel, Instant at) {
        return objected(
                EvaluationPoint.ENROLLMENT,
                problem,
                Deliberation.alone(this, party, panel, at).suspension(),
                party,
                at);
    }

    /**
     * An approval that ends soon, or has lapsed, lasts anew once as many say so as an approval takes (ETH-04).
     *
     * <p>Whoever has not voted yet approves with it, so that it stands when others have left.
     */
    CharterDecision<EthicsReview> renew(Party party, Continuation said, Panel panel, Instant at) {
        if (!mayBeRenewed(at) || renews(party, at)) {
            throw notNow(party, at);
        }
        Deliberation deliberation = Deliberation.alone(this, party, panel, at);
        if (recused(party) || !deliberation.independent()) {
            return objected(deliberation);
        }
        EthicsReviewer mine = reviewer(party).orElseGet(() -> {
            EthicsReviewer joining = new EthicsReviewer(panel.member(party), false, said.statement(), at);
            reviewers.add(joining);
            return joining;
        });
        mine.renew(said, at);
        minutes.add(Minute.of(Minute.Kind.RENEWAL_APPROVED, party.subject(), said.report(), at));
        registerEvent(new ReviewEvent.RenewalApproved(id, versionId, sanctuaryId, ethicist(party), at));
        if (Deliberation.concurring(this, renewing(at).collect(Collectors.toSet()), party, panel, at)
                .approves()) {
            expiresAt = at.plus(renewals(at)
                    .flatMap(reviewer -> reviewer.renewsFor().stream())
                    .min(Comparator.naturalOrder())
                    .orElseThrow());
            renewedAt = at;
            minutes.add(Minute.of(Minute.Kind.RENEWED, party.subject(), null, at));
            registerEvent(new ReviewEvent.Renewed(id, versionId, sanctuaryId, ethicist(party), at));
        }
        return new Granted<>(this);
    }

    /** It ends soon, or has lapsed. */
    boolean mayBeRenewed(Instant at) {
        State shown = stateAt(at);
        return shown == State.EXPIRING || shown == State.LAPSED;
    }

    /** What was said since the approval began or was last renewed; what is older than the reminder is too old. */
    Stream<EthicsReviewer> renewals(Instant at) {
        Instant oldest = at.minus(REMINDER);
        Instant began = effectiveAt();
        Instant since = began == null || began.isBefore(oldest) ? oldest : began;
        return reviewers.stream().filter(reviewer -> reviewer.renewedSince(since));
    }

    private Stream<String> renewing(Instant at) {
        return renewals(at).map(EthicsReviewer::subject);
    }

    private boolean renews(Party party, Instant at) {
        return renewing(at).anyMatch(party::is);
    }

    /** When the present term of the approval began; null while there is none. */
    private @Nullable Instant effectiveAt() {
        if (renewedAt != null) {
            return renewedAt;
        }
        return expiresAt == null ? null : decidedAt;
    }

    /**
     * That people must be asked again, one ethicist is enough to rule; that they need not, it takes as many as an approval.
     *
     * <p>There is one ruling on a change; it may be made stricter, and never laxer.
     */
    CharterDecision<EthicsReview> rule(
            Party party, Ruling.Finding finding, Optional<EthicsReview> before, Panel panel, Instant at) {
        boolean laxer = ruling != null && ruling.isInForce() && !finding.material();
        if (!mayBeRuled() || before.isEmpty() || laxer) {
            throw notNow(party, at);
        }
        Deliberation deliberation = Deliberation.ruling(this, party, panel, at);
        if (!deliberation.independent()) {
            return objected(deliberation);
        }
        Ruling found = found(party, finding, before.get(), at);
        if (!found.material() && !agreed(party, finding, panel, at)) {
            ruling = found;
            return new Granted<>(this);
        }
        ruling = found.inForce(at);
        minutes.add(Minute.of(Minute.Kind.RULED, party.subject(), finding.reason(), at));
        registerEvent(new ReviewEvent.Ruled(id, versionId, sanctuaryId, found.material(), ethicist(party), at));
        return new Granted<>(this);
    }

    /** What people would be told is agreed together with whether it matters. */
    private Ruling found(Party party, Ruling.Finding finding, EthicsReview before, Instant at) {
        String told = finding.whatChanged();
        if (ruling != null && !finding.material()) {
            if (told != null && !told.equals(ruling.whatChanged())) {
                throw Refused.unprocessable(FieldError.at("#/whatChanged", "Proposed", "as-proposed"));
            }
            return ruling;
        }
        if (told == null) {
            throw Refused.unprocessable(FieldError.at("#/whatChanged", "Required", "concurring"));
        }
        return new Ruling(
                finding.material(),
                finding.reason(),
                told,
                party.subject(),
                at,
                before.versionId(),
                before.dreamscapeVersion(),
                null);
    }

    /**
     * Whether enough find with the party that the change does not matter.
     *
     * <p>Nobody counts twice; who said so before may say so again where it now suffices, because somebody came back.
     */
    private boolean agreed(Party party, Ruling.Finding finding, Panel panel, Instant at) {
        boolean first = concurring().noneMatch(party::is);
        if (first) {
            concurrences.add(new Concurrence(party.subject(), finding.reason(), at));
            minutes.add(Minute.of(Minute.Kind.FOUND_NOT_MATERIAL, party.subject(), finding.reason(), at));
            registerEvent(new ReviewEvent.Concurred(id, versionId, sanctuaryId, ethicist(party), at));
        }
        if (undecided()) {
            convene(panel);
        }
        boolean enough = Deliberation.concurring(this, concurring().collect(Collectors.toSet()), party, panel, at)
                .approves();
        if (!first && !enough) {
            throw notNow(party, at);
        }
        return enough;
    }

    /** That the change does not matter is ruled, or proposed. */
    boolean foundNotMaterial() {
        return ruling != null && !ruling.material();
    }

    private Stream<String> concurring() {
        return concurrences.stream().map(Concurrence::subject);
    }

    /** A later version of the same dreamscape was approved. */
    void supersede(Actor by, Instant at) {
        if (!binding()) {
            throw new IllegalStateException("only what was approved is superseded");
        }
        superseded = true;
        state = state == State.SUSPENDED ? state : State.SUPERSEDED;
        minutes.add(Minute.of(Minute.Kind.SUPERSEDED, by.subject(), null, at));
        registerEvent(new ReviewEvent.Superseded(id, versionId, sanctuaryId, by, at));
    }

    /** It is of a later version, which was approved; one that was ended for good replaces nothing. */
    boolean replaces(EthicsReview other) {
        return dreamscapeVersion > other.dreamscapeVersion && (binding() || state == State.SUPERSEDED);
    }

    private boolean suspended(Party party) {
        return party.is(suspendedBy) || party.is(widenedBy);
    }

    private static Actor ethicist(Party party) {
        return party.as(ActingAs.ETHICIST);
    }

    /** Whoever has a part in the dreamscape never decides, and who has not declared it, not yet. */
    private CharterDecision<EthicsReview> objected(Deliberation deliberation) {
        Party candidate = deliberation.candidate();
        boolean forGood = candidate.entangled() || recused(candidate);
        return objected(
                EvaluationPoint.ETHICS_DECISION,
                forGood ? CharterProblem.CHARTER_FORBIDS : CharterProblem.CHARTER_OBJECTIONS,
                deliberation.dependence(),
                candidate,
                deliberation.at());
    }

    private CharterDecision<EthicsReview> objected(
            EvaluationPoint point, CharterProblem problem, List<Result> objections, Party party, Instant at) {
        registerEvent(CharterObjected.of(id.value(), sanctuaryId, point, objections, ethicist(party), at));
        return new Objected<>(problem, objections);
    }

    /** What the party may do now, as far as the review itself can tell. */
    List<Action> allowedActions(Party party, Instant at) {
        return Stream.of(Action.values())
                .filter(action -> may(action, party, at))
                .toList();
    }

    private boolean may(Action action, Party party, Instant at) {
        return switch (action) {
            case DECLARE -> party.ethicist() && (undecided() || binding());
            case VOTE ->
                decides(party)
                        && !votesTaken(party).isEmpty()
                        && (undecided() || !hasVoted(party))
                        && reviewer(party).filter(mine -> !mine.conflict()).isPresent();
            case GIVE_EVIDENCE ->
                (party.weaver() || party.is(author))
                        && binding()
                        && conditions.stream().anyMatch(asked -> !asked.verified());
            case VERIFY ->
                decides(party)
                        && binding()
                        && conditions.stream()
                                .anyMatch(asked -> asked.evidenced() && !asked.verified() && !asked.evidencedBy(party));
            case SUSPEND ->
                party.ethicist()
                        && (approved() || state == State.SUPERSEDED || suspensionReach == ReviewEvent.Reach.NEW_STARTS);
            case REINSTATE -> may(Action.TERMINATE, party, at) && party.hindrance() == Hindrance.NONE;
            case TERMINATE ->
                decides(party)
                        && state == State.SUSPENDED
                        && !suspended(party)
                        && party.hindrance() != Hindrance.INVOLVED;
            case RENEW -> decides(party) && mayBeRenewed(at) && !renews(party, at);
            case RULE -> decides(party) && mayBeRuled() && comparable;
        };
    }

    private boolean decides(Party party) {
        return party.ethicist() && !party.entangled() && !recused(party);
    }

    private boolean mayBeRuled() {
        return dreamscapeVersion > 1
                && state != State.REJECTED
                && state != State.TERMINATED
                && (ruling == null || !ruling.material());
    }

    private void mayNow(Action action, Party party, Instant at) {
        if (!may(action, party, at)) {
            throw notNow(party, at);
        }
    }

    private Refused notNow(Party party, Instant at) {
        return Refused.stateConflict(stateAt(at), allowedActions(party, at));
    }

    private void decide(Deliberation deliberation, Actor by, Instant at) {
        if (deliberation.approves()) {
            if (deliberation.candidate().approval() != Hindrance.NONE) {
                // an abstention is the last one that was missing: whoever votes once nothing hinders it decides
                return;
            }
            state = approvedState();
            decidedAt = at;
            expiresAt = at.plus(reviewers.stream()
                    .flatMap(reviewer -> reviewer.approvesFor().stream())
                    .min(Comparator.naturalOrder())
                    .orElseThrow());
            minutes.add(Minute.of(Minute.Kind.APPROVED, by.subject(), null, at));
            registerEvent(new ReviewEvent.Approved(id, versionId, sanctuaryId, dreamscapeId, by, at));
            return;
        }
        Set<String> voted = reviewers.stream()
                .filter(EthicsReviewer::voted)
                .map(EthicsReviewer::subject)
                .collect(Collectors.toSet());
        if (deliberation.rejects() || voted.containsAll(eligible(deliberation.panel()))) {
            state = State.REJECTED;
            decidedAt = at;
            minutes.add(Minute.of(Minute.Kind.REJECTED, by.subject(), null, at));
            registerEvent(new ReviewEvent.Rejected(id, versionId, sanctuaryId, by, at));
        }
    }

    private Set<String> eligible(Panel panel) {
        Set<String> recused = reviewers.stream()
                .filter(EthicsReviewer::conflict)
                .map(EthicsReviewer::subject)
                .collect(Collectors.toSet());
        return panel.ethicists().stream()
                .map(Member::subject)
                .filter(subject -> !recused.contains(subject) && !panel.entangles(subject))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Open conditions attach to an approval until the last blocking one is verified. */
    private State approvedState() {
        return conditions.stream().anyMatch(EthicsCondition::stands) ? State.APPROVED_WITH_CONDITIONS : State.APPROVED;
    }

    boolean undecided() {
        return state == State.SUBMITTED || state == State.IN_REVIEW;
    }

    boolean approved() {
        return state == State.APPROVED || state == State.APPROVED_WITH_CONDITIONS;
    }

    /** The approval would hold, or does, and no later one took its place. */
    boolean mayBeSuperseded() {
        return binding() && !superseded;
    }

    private boolean binding() {
        return approved() || state == State.SUSPENDED;
    }

    boolean recused(Party party) {
        return recused(party.subject());
    }

    boolean recused(String subject) {
        return reviewers.stream().anyMatch(reviewer -> reviewer.conflict() && subject.equals(reviewer.subject()));
    }

    private boolean hasVoted(Party party) {
        return reviewer(party).filter(EthicsReviewer::voted).isPresent();
    }

    /**
     * Until it is decided nobody reads how others voted, and what they asked for, before they have taken a side themselves: who
     * abstains could look first, and vote then.
     */
    boolean votesAreHiddenFrom(Party reader) {
        return undecided() && reviewer(reader).filter(EthicsReviewer::tookASide).isEmpty();
    }

    Optional<EthicsReviewer> reviewer(Party party) {
        return reviewers.stream()
                .filter(reviewer -> party.is(reviewer.subject()))
                .findFirst();
    }

    private EthicsCondition condition(ConditionId condition) {
        return conditions.stream()
                .filter(asked -> asked.id().equals(condition))
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    /** The state as people see it: an approval that ends soon is expiring, and one that ended has lapsed. */
    State stateAt(Instant now) {
        if (!approved() || expiresAt == null || expiresAt.isAfter(now.plus(REMINDER))) {
            return state;
        }
        return expiresAt.isAfter(now) ? State.EXPIRING : State.LAPSED;
    }

    /** Differs whenever the review would be shown differently, also when only the clock has moved. */
    long tag(Instant now) {
        State shown = stateAt(now);
        int phase = shown == State.EXPIRING ? 1 : shown == State.LAPSED ? 2 : 0;
        return 3 * (version == null ? 0 : version) + phase;
    }

    /** Keeps the names of a population in one column. */
    @Converter
    static class Populations implements AttributeConverter<Set<Population>, String> {

        @Override
        public String convertToDatabaseColumn(Set<Population> population) {
            return population.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        }

        @Override
        public Set<Population> convertToEntityAttribute(String column) {
            return Arrays.stream(column.split(",")).map(Population::valueOf).collect(Collectors.toUnmodifiableSet());
        }
    }

    /**
     * What the charter wants to know.
     *
     * @param panel who may decide now
     * @param unchanged the earlier versions to which a consent still counts, and who ruled so
     */
    ReviewFacts facts(Panel panel, EarlierVersions.Unchanged unchanged) {
        List<VoterFacts> deciders = decidedBy(unchanged).stream()
                .map(subject -> decider(subject, panel))
                .toList();
        Instant began = Objects.requireNonNullElse(effectiveAt(), Instant.EPOCH);
        return judgedBy(
                voters(panel),
                unchanged.versions(),
                deciders,
                reviewers.stream()
                        .filter(reviewer -> reviewer.renewedSince(began))
                        .map(EthicsReviewer::subject)
                        .collect(Collectors.toUnmodifiableSet()),
                panel.incidents());
    }

    /** Who may decide now, and how they did; the vote of who is no ethicist any more does not count. */
    List<VoterFacts> voters(Panel panel) {
        return panel.ethicists().stream().map(member -> voter(member, panel)).toList();
    }

    VoterFacts voter(Member member, Panel panel) {
        String subject = member.subject();
        Optional<EthicsReviewer> part = reviewers.stream()
                .filter(reviewer -> reviewer.subject().equals(subject))
                .findFirst();
        return new VoterFacts(
                subject,
                part.map(EthicsReviewer::conflict).orElse(null),
                panel.entangles(subject),
                panel.circle(subject),
                part.map(EthicsReviewer::counted).orElse(null),
                member.lay() && part.map(EthicsReviewer::lay).orElse(true),
                member.unaffiliated() && part.map(EthicsReviewer::unaffiliated).orElse(true));
    }

    /** Who ruled, verified or reinstated, also when they are no ethicist any more: what they decided holds. */
    Set<String> decidedBy(EarlierVersions.Unchanged unchanged) {
        return Stream.of(
                        unchanged.ruledBy().stream(),
                        conditions.stream().flatMap(condition -> condition.acceptedBy().stream()),
                        Stream.ofNullable(reinstatedBy))
                .flatMap(subjects -> subjects)
                .collect(Collectors.toUnmodifiableSet());
    }

    private VoterFacts decider(String subject, Panel panel) {
        return new VoterFacts(
                subject, recused(subject), panel.entangles(subject), panel.circle(subject), Vote.APPROVE, false, false);
    }

    ReviewFacts judgedBy(List<VoterFacts> voters, Known incidents) {
        return judgedBy(voters, List.of(), List.of(), Set.of(), incidents);
    }

    private ReviewFacts judgedBy(
            List<VoterFacts> voters,
            List<PredecessorFacts> sameInSubstance,
            List<VoterFacts> deciders,
            Set<String> renewing,
            Known incidents) {
        return new ReviewFacts(
                id.value(),
                standing(),
                contentSha256,
                disclosureSha256,
                intensity,
                modality,
                population,
                seats,
                effectiveAt(),
                expiresAt,
                reconsentSince,
                (int) conditions.stream().filter(EthicsCondition::stands).count(),
                voters,
                sameInSubstance,
                deciders,
                Stream.concat(
                                Stream.of(suspendedBy, widenedBy).filter(Objects::nonNull),
                                incidents.involvedIn(id).stream())
                        .collect(Collectors.toUnmodifiableSet()),
                renewing,
                List.of(),
                readAnewSince(),
                incidents.awaitsCorrection(id) || !incidents.ofEarlier(id).isEmpty());
    }

    /** Since then people are told more than before, or are to be asked again. */
    private @Nullable Instant readAnewSince() {
        Instant ruled = ruling != null && ruling.material() ? ruling.inForceSince() : null;
        return Stream.of(Optional.ofNullable(reconsentSince), Optional.ofNullable(ruled))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    ExperienceFacts experience() {
        return new ExperienceFacts(
                versionId.value(),
                intensity,
                modality,
                contentSha256,
                disclosureSha256,
                population,
                Map.of(),
                Set.of(),
                Set.of(),
                usesFears,
                false,
                ExperienceFacts.LaceFacts.NONE);
    }

    private ReviewFacts.Standing standing() {
        return switch (state) {
            case SUBMITTED, IN_REVIEW -> ReviewFacts.Standing.UNDECIDED;
            // whether it has lapsed is for the charter to tell
            case APPROVED, APPROVED_WITH_CONDITIONS, EXPIRING, LAPSED -> ReviewFacts.Standing.APPROVED;
            case REJECTED -> ReviewFacts.Standing.REJECTED;
            case SUSPENDED ->
                suspensionReach == ReviewEvent.Reach.NEW_STARTS
                        ? ReviewFacts.Standing.SUSPENDED_FOR_NEW_STARTS
                        : ReviewFacts.Standing.SUSPENDED;
            case SUPERSEDED -> ReviewFacts.Standing.SUPERSEDED;
            case TERMINATED -> ReviewFacts.Standing.TERMINATED;
        };
    }

    ReviewId id() {
        return id;
    }

    SanctuaryId sanctuaryId() {
        return sanctuaryId;
    }

    DreamscapeId dreamscapeId() {
        return dreamscapeId;
    }

    VersionId versionId() {
        return versionId;
    }

    int dreamscapeVersion() {
        return dreamscapeVersion;
    }

    String author() {
        return author;
    }

    Intensity intensity() {
        return intensity;
    }

    Modality modality() {
        return modality;
    }

    Set<Population> population() {
        return population;
    }

    String contentSha256() {
        return contentSha256;
    }

    String disclosureSha256() {
        return disclosureSha256;
    }

    int seats() {
        return seats;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    Instant renewedAt() {
        return renewedAt;
    }

    @Nullable
    String terminationReason() {
        return terminationReason;
    }

    @Nullable
    Instant terminatedAt() {
        return terminatedAt;
    }

    @Nullable
    Instant reconsentSince() {
        return reconsentSince;
    }

    @Nullable
    String suspensionReason() {
        return suspensionReason;
    }

    ReviewEvent.@Nullable Reach suspensionReach() {
        return suspensionReach;
    }

    @Nullable
    Ruling ruling() {
        return ruling;
    }

    List<EthicsReviewer> reviewers() {
        return List.copyOf(reviewers);
    }

    List<EthicsCondition> conditions() {
        return List.copyOf(conditions);
    }
}
