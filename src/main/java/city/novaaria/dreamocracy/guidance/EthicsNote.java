package city.novaaria.dreamocracy.guidance;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.problems.Refused;
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
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** What an ethicist learnt; a second one publishes it, and from then on it is replaced or retracted, never edited. */
@Entity
class EthicsNote extends AbstractAggregateRoot<EthicsNote> {

    @EmbeddedId
    private EthicsNoteId id;

    private SanctuaryId sanctuaryId;

    @Enumerated(EnumType.STRING)
    private EthicsNoteKind kind;

    @Enumerated(EnumType.STRING)
    private EthicsNoteAudience audience;

    @Enumerated(EnumType.STRING)
    private EthicsNoteState state;

    private @Nullable String title;
    private @Nullable String text;
    private @Nullable EthicsNoteId supersedes;

    // what it is to replace was not replaced or retracted meanwhile
    @Formula("""
            (supersedes is null or exists (select 1 from ethics_note older
                where older.id = supersedes and older.state = 'PUBLISHED'))""")
    private boolean replacesWhatIsInForce;

    private @Nullable EthicsNoteId supersededBy;
    private String author;
    private Instant writtenAt;
    private @Nullable String reviewer;
    private @Nullable String returnedReason;
    private @Nullable Instant publishedAt;

    @SuppressWarnings("UnusedVariable") // kept for who looks into it later
    private @Nullable String retractedBy;

    private @Nullable String retractedReason;

    @BatchSize(size = 100)
    @ElementCollection
    @CollectionTable(name = "ethics_note_rule", joinColumns = @JoinColumn(name = "note_id"))
    @Column(name = "rule")
    private Set<String> rules = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "ethics_note_ground", joinColumns = @JoinColumn(name = "note_id"))
    private Set<Ground> grounds = new HashSet<>();

    @Version
    private @Nullable Long version;

    protected EthicsNote() {}

    EthicsNote(
            EthicsNoteId id,
            SanctuaryId sanctuary,
            NewEthicsNote draft,
            @Nullable EthicsNoteId older,
            Actor by,
            Instant at) {
        this.id = id;
        this.sanctuaryId = sanctuary;
        this.state = EthicsNoteState.DRAFT;
        replaces(older);
        this.author = by.person();
        this.writtenAt = at;
        says(draft);
        registerEvent(new EthicsNoteEvent.Drafted(id, sanctuary, by, at));
    }

    void change(NewEthicsNote draft, Actor by, Instant at) {
        mustBe(EthicsNoteAction.CHANGE);
        says(draft);
        registerEvent(new EthicsNoteEvent.Changed(id, sanctuaryId, by, at));
    }

    private void says(NewEthicsNote draft) {
        kind = draft.kind();
        audience = draft.audience();
        title = draft.title();
        text = draft.text();
        rules.clear();
        rules.addAll(draft.allRules());
        grounds.clear();
        grounds.addAll(draft.allGrounds());
    }

    /** From then on it is to replace what is in force now, if anything is. */
    void submit(@Nullable EthicsNoteId inForce, Actor by, Instant at) {
        mustBe(EthicsNoteAction.SUBMIT);
        replaces(inForce);
        state = EthicsNoteState.IN_REVIEW;
        returnedReason = null;
        registerEvent(new EthicsNoteEvent.Submitted(id, sanctuaryId, by, at));
    }

    private void replaces(@Nullable EthicsNoteId inForce) {
        supersedes = inForce;
        replacesWhatIsInForce = true;
    }

    /** A second ethicist wants it otherwise, and says why. */
    void giveBack(String reason, Actor by, Instant at) {
        mustBe(EthicsNoteAction.RETURN);
        state = EthicsNoteState.DRAFT;
        returnedReason = reason;
        registerEvent(new EthicsNoteEvent.Returned(id, sanctuaryId, by, at));
    }

    /** A second ethicist has read it; what it replaces is superseded with it. */
    void publish(@Nullable EthicsNote replaced, Actor by, Instant at) {
        mustBe(EthicsNoteAction.PUBLISH);
        if (by.person().equals(author)) {
            throw new IllegalStateException("nobody publishes their own note");
        }
        if (replaced != null) {
            replaced.supersededBy(id, by, at);
        }
        state = EthicsNoteState.PUBLISHED;
        reviewer = by.person();
        publishedAt = at;
        registerEvent(new EthicsNoteEvent.Published(id, sanctuaryId, by, at));
    }

    private void supersededBy(EthicsNoteId newer, Actor by, Instant at) {
        if (state != EthicsNoteState.PUBLISHED) {
            throw Refused.because(GuidanceProblem.NOTE_REPLACED_ALREADY);
        }
        state = EthicsNoteState.SUPERSEDED;
        supersededBy = newer;
        registerEvent(new EthicsNoteEvent.Superseded(id, sanctuaryId, by, at));
    }

    /** What took its place was retracted, and nothing else has: or nobody would be told what holds. */
    void comeBackIntoForce(Actor by, Instant at) {
        if (state != EthicsNoteState.SUPERSEDED) {
            throw new IllegalStateException("nothing took its place while it is " + state);
        }
        state = EthicsNoteState.PUBLISHED;
        supersededBy = null;
        registerEvent(new EthicsNoteEvent.BackInForce(id, sanctuaryId, by, at));
    }

    /** It should not have been said; its address says that and no more. */
    void retract(String reason, Actor by, Instant at) {
        mustBe(EthicsNoteAction.RETRACT);
        state = EthicsNoteState.RETRACTED;
        title = null;
        text = null;
        grounds.clear();
        retractedBy = by.person();
        retractedReason = reason;
        registerEvent(new EthicsNoteEvent.Retracted(id, sanctuaryId, by, at));
    }

    /** In which state what is possible at all; who may is asked before. */
    boolean allows(EthicsNoteAction action) {
        return switch (action) {
            case CHANGE, SUBMIT -> state == EthicsNoteState.DRAFT;
            case PUBLISH, RETURN -> state == EthicsNoteState.IN_REVIEW;
            case SUPERSEDE -> state == EthicsNoteState.PUBLISHED;
            case RETRACT -> state == EthicsNoteState.PUBLISHED || state == EthicsNoteState.SUPERSEDED;
        };
    }

    /** What it is to replace may be replaced already: then publishing it is refused. */
    boolean offers(EthicsNoteAction action) {
        return allows(action) && (action != EthicsNoteAction.PUBLISH || replacesWhatIsInForce);
    }

    private void mustBe(EthicsNoteAction action) {
        if (!allows(action)) {
            throw new IllegalStateException(action + " is not possible while it is " + state);
        }
    }

    boolean isBy(Caller caller) {
        return caller.is(author);
    }

    EthicsNoteId id() {
        return id;
    }

    SanctuaryId sanctuaryId() {
        return sanctuaryId;
    }

    EthicsNoteKind kind() {
        return kind;
    }

    EthicsNoteAudience audience() {
        return audience;
    }

    EthicsNoteState state() {
        return state;
    }

    @Nullable
    String title() {
        return title;
    }

    @Nullable
    String text() {
        return text;
    }

    @Nullable
    EthicsNoteId supersedes() {
        return supersedes;
    }

    @Nullable
    EthicsNoteId supersededBy() {
        return supersededBy;
    }

    String author() {
        return author;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    @Nullable
    String reviewer() {
        return reviewer;
    }

    @Nullable
    String returnedReason() {
        return returnedReason;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    @Nullable
    String retractedReason() {
        return retractedReason;
    }

    Set<String> rules() {
        return Set.copyOf(rules);
    }

    Set<Ground> grounds() {
        return Set.copyOf(grounds);
    }

    long version() {
        return Objects.requireNonNullElse(version, 0L);
    }
}
