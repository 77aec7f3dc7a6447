package city.novaaria.dreamocracy.waiver;

import city.novaaria.dreamocracy.charter.Board;
import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Matter;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.ReviewFacts.VoterFacts;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.WaiverClass;
import city.novaaria.dreamocracy.ethics.Bench;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.JsonColumn;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.kernel.Sha256;
import city.novaaria.dreamocracy.objections.CharterObjected;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import tools.jackson.core.type.TypeReference;

/** One rule is to pass in one session, for one person or for all; it changes under the session's lock only. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries and by the schema only
class Waiver extends AbstractAggregateRoot<Waiver> {

    /** A page of waivers and one more, so that their votes are read with one statement. */
    private static final int PAGE = 101;

    /** One ethicist's no is not turned by asking another one. */
    private static final int AFTER_A_NO = 2;

    /** Of what a waiver is about, so that nothing else has the same. */
    private static final int KEY_DIGITS = 16;

    @EmbeddedId
    private WaiverId id;

    private SanctuaryId sanctuaryId;
    private SessionId sessionId;
    private @Nullable ParticipantId participantId;

    private String rule;

    @Enumerated(EnumType.STRING)
    private WaiverClass waivedBy;

    // read by queries: who may know of it
    @Enumerated(EnumType.STRING)
    private Disclosure disclosure;

    @Convert(converter = Names.class)
    private List<String> findings;

    // by how they sign in; the reader is told of the findings only
    @Convert(converter = Names.class)
    private List<String> becauseOf;

    private String reason;
    private @Nullable String substitute;
    private String requestedBy;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant requestedAt;
    private Instant expiresAt;
    private @Nullable Instant decidedAt;
    private @Nullable Instant revokedAt;

    // nobody said no: another version was to be dreamt
    private boolean takenBack;

    private int approvalsNeeded;

    @AttributeOverride(name = "value", column = @Column(name = "refused_before"))
    private @Nullable WaiverId refusedBefore;

    // read by the unique key: one live waiver of one class for a session, a person and what was found
    private @Nullable String liveKey;

    @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @BatchSize(size = PAGE)
    @JoinColumn(name = "waiver_id", nullable = false, updatable = false)
    @OrderBy("votedAt, id")
    private List<WaiverVote> votes = new ArrayList<>();

    @Version
    private @Nullable Long version;

    /** Where a waiver stands; EXPIRED is told by the clock and never stored. */
    enum State {
        REQUESTED,
        GRANTED,
        DENIED,
        REVOKED,
        EXPIRED
    }

    /** What somebody may do with a waiver. */
    enum Action {
        VOTE,
        REVOKE
    }

    /**
     * What is asked for.
     *
     * @param person only for them; null when it is for everybody in the session
     * @param matter what the rule found, and nothing else
     * @param by who lets it pass; SUBJECT is the person asking for themselves
     * @param substitute what protects people instead
     * @param refused the latest of these that others refused or revoked; it then takes two who allow it
     */
    record Wish(
            Rule rule,
            Matter matter,
            @Nullable ParticipantId person,
            WaiverClass by,
            String reason,
            @Nullable String substitute,
            Instant expiresAt,
            @Nullable Waiver refused) {

        private String liveKeyIn(SessionId session) {
            String what = Sha256.of(new TreeSet<>(matter.findings()) + " " + new TreeSet<>(matter.people()));
            return String.join(
                    " ",
                    session.toString(),
                    rule.id(),
                    person == null ? "*" : person.toString(),
                    by.name(),
                    what.substring(0, KEY_DIGITS));
        }

        @Override
        public String toString() {
            return "Wish[" + rule.id() + "]";
        }
    }

    protected Waiver() {}

    Waiver(WaiverId id, SessionId session, SanctuaryId sanctuary, Wish wish, Actor requestedBy, Instant at) {
        this.id = id;
        this.sanctuaryId = sanctuary;
        this.sessionId = session;
        this.participantId = wish.person();
        this.rule = wish.rule().id();
        this.waivedBy = wish.by();
        // what is said of all together tells nothing of one of them
        this.disclosure =
                wish.person() == null ? Disclosure.STAFF : wish.rule().card().disclosure();
        this.findings = wish.matter().findings().stream().sorted().toList();
        this.becauseOf = wish.matter().people().stream().sorted().toList();
        this.reason = wish.reason();
        this.substitute = wish.substitute();
        this.requestedBy = requestedBy.person();
        this.state = State.REQUESTED;
        this.requestedAt = at;
        this.expiresAt = wish.expiresAt();
        this.liveKey = wish.liveKeyIn(session);
        Waiver refused = wish.refused();
        this.approvalsNeeded = refused == null ? 1 : AFTER_A_NO;
        // about somebody else it is not told, who it was about
        this.refusedBefore =
                refused != null && (refused.participantId == null || refused.participantId.equals(participantId))
                        ? refused.id
                        : null;
        registerEvent(new WaiverEvent.Requested(id, sessionId, sanctuaryId, rule, requestedBy, at));
    }

    /** Whoever has a part in the session does not decide. */
    void objected(EvaluationPoint point, List<Result> objections, Actor by, Instant at) {
        registerEvent(CharterObjected.of(id.value(), sanctuaryId, point, objections, by, at));
    }

    /** The person whom the rule protects lets it pass themselves. */
    void grantedByThePerson(Actor by, Instant at) {
        if (waivedBy != WaiverClass.SUBJECT) {
            throw new IllegalStateException("others decide about this waiver");
        }
        grant(by, at);
    }

    /**
     * Records the vote, which replaces an earlier one of the same voter, and decides when it is the vote that does.
     *
     * @param bench who could vote now
     * @param boardSeats how many of them make a board
     */
    void vote(
            Member voter,
            WaiverVote.Choice choice,
            String rationale,
            Bench bench,
            int boardSeats,
            Actor by,
            Instant at) {
        if (stateAt(at) != State.REQUESTED) {
            throw Refused.stateConflict(stateAt(at), List.of());
        }
        voteOf(voter.subject())
                .ifPresentOrElse(
                        earlier -> earlier.change(voter, choice, rationale, at),
                        () -> votes.add(new WaiverVote(voter, choice, rationale, at)));
        registerEvent(new WaiverEvent.Voted(id, sessionId, sanctuaryId, rule, by, at));
        switch (waivedBy) {
            case BOARD -> decide(bench, boardSeats, by, at);
            case ETHICIST -> {
                if (choice == WaiverVote.Choice.REJECT) {
                    deny(by, at);
                } else if (approving(bench) >= approvalsNeeded) {
                    grant(by, at);
                }
            }
            case SUBJECT, NEVER -> throw new IllegalStateException("nobody votes about this waiver");
        }
    }

    /** A no takes as many as a yes would; when all have voted and it is no yes, it is a no. */
    private void decide(Bench bench, int boardSeats, Actor by, Instant at) {
        Board board = new Board(
                bench.seats(), votes.stream().map(vote -> vote.counted(bench)).toList());
        if (board.missing(boardSeats).isEmpty()) {
            grant(by, at);
            return;
        }
        Board mirrored = new Board(
                bench.seats(), votes.stream().map(vote -> vote.mirrored(bench)).toList());
        boolean allVoted = bench.ethicists().stream()
                .allMatch(member -> voteOf(member.subject()).isPresent());
        if (mirrored.missing(boardSeats).isEmpty() || allVoted) {
            deny(by, at);
        }
    }

    private long approving(Bench bench) {
        return votes.stream()
                .map(vote -> vote.counted(bench))
                .filter(VoterFacts::approvesIndependently)
                .count();
    }

    private void grant(Actor by, Instant at) {
        state = State.GRANTED;
        decidedAt = at;
        registerEvent(new WaiverEvent.Granted(id, sessionId, sanctuaryId, rule, by, at));
    }

    private void deny(Actor by, Instant at) {
        state = State.DENIED;
        decidedAt = at;
        liveKey = null;
        registerEvent(new WaiverEvent.Denied(id, sessionId, sanctuaryId, rule, by, at));
    }

    /** From now on it does not count; nothing happens the second time, and what has ended by itself stays as it was. */
    void revoke(Actor by, Instant at) {
        if (state == State.REVOKED) {
            return;
        }
        if (!isOpen(at)) {
            throw Refused.stateConflict(stateAt(at), List.of());
        }
        state = State.REVOKED;
        revokedAt = at;
        liveKey = null;
        registerEvent(new WaiverEvent.Revoked(id, sessionId, sanctuaryId, rule, by, at));
    }

    /** Nobody says no to it: what it was about is no longer planned. */
    void takeBack(Actor by, Instant at) {
        takenBack = true;
        revoke(by, at);
    }

    /** One that has expired makes room for another. */
    void makeRoom() {
        liveKey = null;
    }

    private Optional<WaiverVote> voteOf(String subject) {
        return votes.stream().filter(vote -> vote.subject().equals(subject)).findFirst();
    }

    /** The state as people see it. */
    State stateAt(Instant at) {
        boolean open = state == State.REQUESTED || state == State.GRANTED;
        return open && !at.isBefore(expiresAt) ? State.EXPIRED : state;
    }

    /** Until it is decided nobody reads how others voted before they have voted themselves. */
    boolean votesAreHiddenFrom(Predicate<String> reader) {
        return decidedAt == null && votes.stream().map(WaiverVote::subject).noneMatch(reader);
    }

    /** Whether anybody can still decide about it or revoke it. */
    boolean isOpen(Instant at) {
        State now = stateAt(at);
        return now == State.REQUESTED || now == State.GRANTED;
    }

    /**
     * What the caller may do now.
     *
     * @param free is an ethicist without any part in the session
     * @param over the session is over: what was let pass is taken back still, and nothing is let pass
     */
    List<Action> allowedActions(Caller caller, boolean free, boolean over, Instant at) {
        State now = stateAt(at);
        boolean ethicist = free && !caller.is(requestedBy);
        boolean mayVote = ethicist && now == State.REQUESTED && !over;
        boolean mayRevoke = isOpen(at) && (waivedBy == WaiverClass.SUBJECT ? caller.is(participantId) : ethicist);
        return Stream.of(Action.values())
                .filter(action -> action == Action.VOTE ? mayVote : mayRevoke)
                .toList();
    }

    /** Differs whenever it would be shown differently, also when only the clock has moved. */
    long tag(Instant at) {
        return 2 * (version == null ? 0 : version) + (stateAt(at) == State.EXPIRED ? 1 : 0);
    }

    WaiverId id() {
        return id;
    }

    SanctuaryId sanctuaryId() {
        return sanctuaryId;
    }

    SessionId sessionId() {
        return sessionId;
    }

    @Nullable
    ParticipantId participantId() {
        return participantId;
    }

    String rule() {
        return rule;
    }

    WaiverClass waivedBy() {
        return waivedBy;
    }

    List<String> findings() {
        return findings;
    }

    /** What it lets pass, if it is granted. */
    Matter matter() {
        return new Matter(Set.copyOf(findings), Set.copyOf(becauseOf));
    }

    /** How many ethicists must allow it; null where a board decides, or the person. */
    @Nullable
    Integer approvalsNeeded() {
        return waivedBy == WaiverClass.ETHICIST ? approvalsNeeded : null;
    }

    /** What others refused, or revoked, before this was asked for. */
    @Nullable
    WaiverId refusedBefore() {
        return refusedBefore;
    }

    String reason() {
        return reason;
    }

    @Nullable
    String substitute() {
        return substitute;
    }

    String requestedBy() {
        return requestedBy;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    Instant revokedAt() {
        return revokedAt;
    }

    List<WaiverVote> votes() {
        return List.copyOf(votes);
    }

    /** Codes or names, as a JSON list. */
    static final class Names extends JsonColumn<List<String>> {

        Names() {
            super(new TypeReference<>() {});
        }
    }
}
