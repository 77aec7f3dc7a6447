package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.FearFacts;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.JsonColumn;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.objections.CharterObjected;
import city.novaaria.dreamocracy.participant.WhoIsOfAge;
import city.novaaria.dreamocracy.vocabulary.Vocabulary;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import tools.jackson.core.type.TypeReference;

/** What somebody is afraid of, with what they permit; its text is destroyed when it is taken back. */
@Entity
class Fear extends AbstractAggregateRoot<Fear> {

    private static final int ABOVE_ALL_VERSIONS = 40;

    private static final String LATER_NO = """
            (select word.counts_from from fear_refusal word
            where word.sanctuary_id = sanctuary_id and word.subject = owner and word.said_at > permitted_at
              and word.scope =\s""";

    @EmbeddedId
    private FearId id;

    private SanctuaryId sanctuaryId;

    private @Nullable String owner;
    private @Nullable String claimCodeSha256;
    private @Nullable String text;
    private @Nullable String redactionAsked;

    @Convert(converter = PermissionsColumn.class)
    private List<Permission> permissions;

    private @Nullable Instant permittedUntil;

    @SuppressWarnings("UnusedVariable") // read by what is said elsewhere
    private Instant permittedAt;

    @Formula(LATER_NO + "'FEAR_IN_DREAMSCAPE')")
    private @Nullable Instant noDreamscapeFrom;

    @Formula(LATER_NO + "'FEAR_IN_ART_ANON')")
    private @Nullable Instant noArtFrom;

    @Formula(LATER_NO + "'FEAR_IN_ART_ATTRIBUTED')")
    private @Nullable Instant noNamedArtFrom;

    @Convert(converter = TagsColumn.class)
    private List<String> tags;

    @Enumerated(EnumType.STRING)
    private State state;

    /** Everybody who ever did; only queries read it. */
    @ElementCollection
    @CollectionTable(name = "fear_screener", joinColumns = @JoinColumn(name = "fear_id"))
    @Column(name = "subject")
    private Set<String> screeners;

    // who left it to somebody else, until that one screens it
    private @Nullable String escalatedBy;

    private Instant submittedAt;

    /** Mapped for queries; what is used where is written by {@link StoredFearLibrary}. */
    @ElementCollection
    @CollectionTable(name = "fear_use", joinColumns = @JoinColumn(name = "fear_id"))
    @SuppressWarnings("UnusedVariable")
    private Set<FearUse> uses;

    /** What the map of themes counts; only queries read it. */
    @ElementCollection
    @CollectionTable(name = "fear_theme", joinColumns = @JoinColumn(name = "fear_id"))
    private Set<FearTheme> themes;

    @Formula("(exists (select 1 from fear_use usage where usage.fear_id = id))")
    private boolean used;

    @Version
    private @Nullable Long version;

    /** How far a fear has come; IN_USE and EXPIRED are seen when it is read, and never stored. */
    enum State {
        SUBMITTED,
        AVAILABLE,
        IN_USE,
        EXPIRED,
        NEEDS_REDACTION,
        ESCALATED,
        DECLINED,
        WITHDRAWN
    }

    /** What a screener can decide. */
    enum Decision {
        CLEAR(State.AVAILABLE),
        NEEDS_REDACTION(State.NEEDS_REDACTION),
        ESCALATE(State.ESCALATED),
        DECLINE(State.DECLINED);

        private final State next;

        Decision(State next) {
            this.next = next;
        }
    }

    protected Fear() {}

    /** Exactly one of owner and claim code says who may take it back. */
    private Fear(
            FearId id,
            SanctuaryId sanctuaryId,
            @Nullable String owner,
            @Nullable String claimCodeSha256,
            String text,
            List<Permission> permissions,
            @Nullable Instant until,
            Instant submittedAt) {
        this.id = id;
        this.sanctuaryId = sanctuaryId;
        this.owner = owner;
        this.claimCodeSha256 = claimCodeSha256;
        this.text = text;
        this.permissions = List.copyOf(permissions);
        this.permittedUntil = until;
        this.permittedAt = submittedAt;
        this.tags = List.of();
        this.state = State.SUBMITTED;
        this.submittedAt = submittedAt;
        this.screeners = new HashSet<>();
        this.uses = new HashSet<>();
        this.themes = new HashSet<>();
        registerEvent(new FearEvent.Submitted(id, sanctuaryId, new Actor(owner, ActingAs.CONTRIBUTOR), submittedAt));
    }

    static Fear of(
            String owner,
            FearId id,
            SanctuaryId sanctuary,
            String text,
            List<Permission> permissions,
            @Nullable Instant until,
            Instant at) {
        return new Fear(id, sanctuary, owner, null, text, permissions, until, at);
    }

    /** Remembers the day only, so that the hour does not tell who was there. */
    static Fear ofNobody(
            String claimCodeSha256,
            FearId id,
            SanctuaryId sanctuary,
            String text,
            List<Permission> permissions,
            @Nullable Instant until,
            Instant at) {
        return new Fear(
                id, sanctuary, null, claimCodeSha256, text, permissions, until, at.truncatedTo(ChronoUnit.DAYS));
    }

    boolean screenable() {
        return state != State.DECLINED && state != State.WITHDRAWN;
    }

    /** Somebody else screens it next. */
    boolean isLeftToOthersBy(Caller caller) {
        return caller.is(escalatedBy);
    }

    boolean redactable() {
        return state == State.NEEDS_REDACTION;
    }

    /**
     * Somebody decides whether it may be used.
     *
     * @param found what it touches; null when nobody says so, which changes nothing of it but where it is cleared
     */
    void screen(
            Decision decision, @Nullable List<String> found, @Nullable String redaction, Actor screener, Instant at) {
        if (!screenable() || screener.person().equals(owner)) {
            throw new IllegalStateException("nobody screens their own fear, or one that is " + state);
        }
        boolean escalated = decision == Decision.ESCALATE && state != State.ESCALATED;
        state = decision.next;
        redactionAsked = redaction;
        List<String> before = tags;
        if (found != null || decision == Decision.CLEAR) {
            tags = found == null
                    ? List.of()
                    : found.stream().distinct().sorted().toList();
        }
        screeners.add(screener.person());
        escalatedBy = decision == Decision.ESCALATE ? screener.person() : null;
        countThemes();
        registerEvent(new FearEvent.Screened(
                id, sanctuaryId, state == State.AVAILABLE, escalated, !tags.equals(before), screener, at));
    }

    /** It is put differently, as it was asked for, and screened anew; what was written before is gone. */
    void redact(String now, Actor by, Instant at) {
        if (!redactable()) {
            throw new IllegalStateException("nobody asked for another text");
        }
        text = now;
        redactionAsked = null;
        state = State.SUBMITTED;
        countThemes();
        registerEvent(new FearEvent.Redacted(id, sanctuaryId, by, told(at)));
    }

    /** Whoever wrote it may not screen it. */
    void objected(EvaluationPoint point, List<Result> objections, Actor by, Instant at) {
        registerEvent(CharterObjected.of(id.value(), sanctuaryId, point, objections, by, at));
    }

    void permit(List<Permission> now, @Nullable Instant until, Actor by, Instant at) {
        if (withdrawn()) {
            throw new IllegalStateException("what was taken back is not permitted again");
        }
        permissions = List.copyOf(now);
        permittedUntil = until;
        permittedAt = told(at);
        noDreamscapeFrom = null;
        noArtFrom = null;
        noNamedArtFrom = null;
        countThemes();
        registerEvent(new FearEvent.PermissionsChanged(id, sanctuaryId, by, told(at)));
    }

    /** Possible in every state, and a second time without effect. */
    void withdraw(Actor by, Instant at) {
        if (!withdrawn()) {
            state = State.WITHDRAWN;
            text = null;
            redactionAsked = null;
            countThemes();
            registerEvent(new FearEvent.Withdrawn(id, sanctuaryId, by, told(at)));
        }
    }

    /** Nothing of it counts unless it is cleared, and until it is taken back; in the same transaction. */
    private void countThemes() {
        Set<FearTheme> now = state == State.AVAILABLE
                ? tags.stream()
                        .map(tag -> FearTheme.of(tag, sanctuaryId, owner, permittedUntil))
                        .collect(Collectors.toSet())
                : Set.of();
        themes.retainAll(now);
        themes.addAll(now);
    }

    /** Of nobody's only the day is told, as of its giving. */
    private Instant told(Instant at) {
        return anonymous() ? at.truncatedTo(ChronoUnit.DAYS) : at;
    }

    State shownState(Instant at) {
        if (state != State.AVAILABLE) {
            return state;
        }
        if (permittedUntil != null && !at.isBefore(permittedUntil)) {
            return State.EXPIRED;
        }
        return used ? State.IN_USE : State.AVAILABLE;
    }

    boolean anonymous() {
        return claimCodeSha256 != null;
    }

    boolean withdrawn() {
        return state == State.WITHDRAWN;
    }

    boolean permits(Permission.Purpose purpose, Instant at) {
        return refusals().leave(permissions, at).stream().anyMatch(permission -> permission.purpose() == purpose);
    }

    /** Later words of its giver; what they say of the fear itself comes after them. */
    private Refusals refusals() {
        return new Refusals(noDreamscapeFrom, noArtFrom, noNamedArtFrom);
    }

    FearFacts facts(Vocabulary vocabulary) {
        return new FearFacts(
                id.value(),
                true,
                state == State.AVAILABLE,
                withdrawn(),
                permissions.stream().anyMatch(permission -> permission.purpose() == Permission.Purpose.DREAMSCAPE),
                earlier(permittedUntil, noDreamscapeFrom),
                vocabulary.read(tags));
    }

    static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /** For works that are there. */
    ArtFear forArt(boolean ofAge) {
        return new ArtFear(id, state == State.AVAILABLE, ofAge(ofAge), Refusals.NONE, permittedUntil);
    }

    /** For works that are begun, handed in or published. */
    ArtFear forNewArt(boolean ofAge) {
        return new ArtFear(id, state == State.AVAILABLE, ofAge(ofAge), refusals(), permittedUntil);
    }

    /** Whether there is somebody to be named with it, if they are of age. */
    boolean namesAnybody() {
        return permissions.stream().anyMatch(Permission::namesAnybody);
    }

    WhoIsOfAge.Given<FearId> given() {
        return new WhoIsOfAge.Given<>(id, sanctuaryId, owner, submittedAt);
    }

    /** As others know it: minors are not named, whatever they permit, and look like somebody who does not want to be. */
    List<Permission> permissions(boolean ofAge, Instant at) {
        return refusals().leave(ofAge(ofAge), at);
    }

    private List<Permission> ofAge(boolean ofAge) {
        return ofAge
                ? permissions()
                : permissions.stream().map(Permission::ofAMinor).toList();
    }

    FearId id() {
        return id;
    }

    SanctuaryId sanctuaryId() {
        return sanctuaryId;
    }

    @Nullable
    String owner() {
        return owner;
    }

    @Nullable
    String text() {
        return text;
    }

    @Nullable
    String redactionAsked() {
        return redactionAsked;
    }

    List<Permission> permissions() {
        return List.copyOf(permissions);
    }

    @Nullable
    Instant permittedUntil() {
        return permittedUntil;
    }

    List<String> tags() {
        return List.copyOf(tags);
    }

    Instant submittedAt() {
        return submittedAt;
    }

    /** Differs whenever the fear looks different: coming into use, expiring and what is said elsewhere change no row of its own. */
    long revision(Instant at) {
        long stored = version == null ? 0 : version;
        int shown = switch (shownState(at)) {
            case IN_USE -> 1;
            case EXPIRED -> 2;
            default -> 0;
        };
        return 3 * stored + shown + ((long) refusals().known(at) << ABOVE_ALL_VERSIONS);
    }

    static final class PermissionsColumn extends JsonColumn<List<Permission>> {

        PermissionsColumn() {
            super(new TypeReference<>() {});
        }
    }

    static final class TagsColumn extends JsonColumn<List<String>> {

        TagsColumn() {
            super(new TypeReference<>() {});
        }
    }
}
