package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.Sha256;
import city.novaaria.dreamocracy.media.MediaId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** Something made of fears and of what people left of their dreams, with an edge to each of them that says how it is in there and what became of it. */
@Entity
class Artwork extends AbstractAggregateRoot<Artwork> {

    /** So long a weaver may take to get out of a published work what may be used no more. */
    static final Duration TO_TAKE_OUT = Duration.ofDays(30);

    @EmbeddedId
    private ArtworkId id;

    private SanctuaryId sanctuaryId;

    @Enumerated(EnumType.STRING)
    private ArtworkState state;

    private String title;
    private String statement;
    private String medium;
    private @Nullable String series;
    private String contentSha256;
    private String author;
    private Instant begunAt;
    private @Nullable Instant publishedAt;
    private @Nullable Instant pendingUntil;

    /** Counts what its weavers change and what they are told of; whoever answers them otherwise leaves no trace in it. */
    private long revision;

    @BatchSize(size = 100)
    @ElementCollection
    @OrderColumn(name = "place")
    @CollectionTable(name = "artwork_media", joinColumns = @JoinColumn(name = "artwork_id"))
    private List<ArtworkMedia> media = new ArrayList<>();

    @BatchSize(size = 100)
    @ElementCollection
    @MapKeyColumn(name = "fear_id")
    @CollectionTable(name = "artwork_source", joinColumns = @JoinColumn(name = "artwork_id"))
    private Map<UUID, ArtworkSource> sources = new HashMap<>();

    @BatchSize(size = 100)
    @ElementCollection
    @MapKeyColumn(name = "reflection_id")
    @CollectionTable(name = "artwork_reflection", joinColumns = @JoinColumn(name = "artwork_id"))
    private Map<UUID, ArtworkSource> reflections = new HashMap<>();

    @BatchSize(size = 100)
    @ElementCollection
    @CollectionTable(name = "artwork_scene", joinColumns = @JoinColumn(name = "artwork_id"))
    private Set<ArtworkScene> scenes = new HashSet<>();

    @Version
    private @Nullable Long version;

    protected Artwork() {}

    Artwork(ArtworkId id, SanctuaryId sanctuary, NewArtwork draft, Content content, Actor by, Instant at) {
        this.id = id;
        this.sanctuaryId = sanctuary;
        this.state = ArtworkState.DRAFT;
        this.author = by.person();
        this.begunAt = at;
        says(draft, content);
        registerEvent(new ArtworkEvent.Drafted(id, sanctuary, by, at));
    }

    /**
     * What people are shown, all of it.
     *
     * @param sha256 by which whoever says yes to it names it
     */
    record Content(List<ArtworkMedia> media, List<ArtworkScene> scenes, String sha256) {

        static Content of(NewArtwork draft, List<ArtworkScene> scenes) {
            List<ArtworkMedia> media = draft.files();
            return new Content(
                    media, scenes, sha256(draft.title(), draft.statement(), draft.medium(), draft.series(), media));
        }

        /** What is in a file never changes; and texts hold no control characters, so no two works have one hash. */
        static String sha256(
                String title, String statement, String medium, @Nullable String series, List<ArtworkMedia> media) {
            Stream<String> parts = Stream.concat(
                    Stream.of(title, statement, medium, series == null ? "" : series),
                    media.stream().flatMap(file -> Stream.of(file.mediaId().toString(), file.description())));
            return Sha256.of(parts.collect(Collectors.joining("\u0000")));
        }
    }

    /** From whichever state: nobody outside sees it until it is published again, and everybody is asked anew. */
    void change(NewArtwork draft, Content content, Actor by, Instant at) {
        mustAllow(ArtworkAction.CHANGE);
        revision++;
        state = ArtworkState.DRAFT;
        publishedAt = null;
        says(draft, content);
        registerEvent(new ArtworkEvent.Changed(id, sanctuaryId, by, at));
    }

    private void says(NewArtwork draft, Content content) {
        title = draft.title();
        statement = draft.statement();
        medium = draft.medium();
        series = draft.series();
        media.clear();
        media.addAll(content.media());
        contentSha256 = content.sha256();
        scenes.retainAll(content.scenes());
        scenes.addAll(content.scenes());
        Map<SourceId, AskedSource> asked =
                draft.asked().stream().collect(Collectors.toMap(AskedSource::id, Function.identity()));
        replaceAll((id, source) ->
                asked.containsKey(id) || !(source.inUse() || source.pending()) ? source : source.removed());
        asked.forEach((id, source) ->
                of(id.kind()).compute(id.value(), (_, before) -> ArtworkSource.of(source, before, contentSha256)));
        waitForPending();
    }

    void submit(Actor by, Instant at) {
        mustAllow(ArtworkAction.SUBMIT);
        revision++;
        state = ArtworkState.IN_APPROVAL;
        registerEvent(new ArtworkEvent.Submitted(id, sanctuaryId, by, at));
    }

    /** The owner of these wants to be called that with exactly this. */
    void approve(Set<SourceId> own, String shownAs, Actor by, Instant at) {
        mustAllow(ArtworkAction.APPROVE);
        replace(own, source -> source.approvedAs(shownAs, contentSha256));
        registerEvent(new ArtworkEvent.Approved(id, sanctuaryId, by, at));
    }

    /** The owner of these does not want to be named with it, also when they wanted to before. */
    void decline(Set<SourceId> own, boolean blendHolds, Actor by, Instant at) {
        mustAllow(ArtworkAction.DECLINE);
        replace(own, source -> source.declined(contentSha256));
        if (state == ArtworkState.PUBLISHED) {
            loseWhenShown(own, blendHolds, by, at);
        } else {
            registerEvent(new ArtworkEvent.Declined(id, sanctuaryId, by, at));
        }
    }

    void publish(Actor by, Instant at) {
        mustAllow(ArtworkAction.PUBLISH);
        revision++;
        state = ArtworkState.PUBLISHED;
        publishedAt = at;
        registerEvent(new ArtworkEvent.Published(id, sanctuaryId, by, at));
    }

    /**
     * It may not be used like this any more; what nobody sees yet loses it at once.
     *
     * @param blendHolds whether nobody can be told from the others in what is left of a blend
     */
    void lose(SourceId lost, boolean blendHolds, Instant at) {
        ArtworkSource source = source(lost);
        if (source == null || !source.inUse() || state == ArtworkState.TAKEN_DOWN) {
            return;
        }
        if (state == ArtworkState.PUBLISHED) {
            loseWhenShown(Set.of(lost), blendHolds, Actor.service(), at);
            return;
        }
        revision++;
        replace(Set.of(lost), ArtworkSource::removed);
        state = ArtworkState.DRAFT;
        registerEvent(new ArtworkEvent.SourceLost(id, sanctuaryId, Actor.service(), at));
    }

    /** What is made of nothing else is gone at once; elsewhere the name is, and the weaver has some time for the rest. */
    private void loseWhenShown(Set<SourceId> lost, boolean blendHolds, Actor by, Instant at) {
        Set<SourceId> others = all(ArtworkSource::inUse);
        boolean blended = others.stream()
                .filter(lost::contains)
                .anyMatch(id -> Objects.requireNonNull(source(id)).form() == SourceForm.BLENDED);
        others.removeAll(lost);
        if (others.isEmpty() || (blended && !blendHolds)) {
            takenDown(by, at);
            return;
        }
        revision++;
        Instant deadline = at.plus(TO_TAKE_OUT);
        replace(lost, source -> source.pendingUntil(deadline));
        waitForPending();
        registerEvent(new ArtworkEvent.SourceLost(id, sanctuaryId, by, at));
    }

    /** The weaver took out of a published work what may be used no more, and says how. */
    void resolve(SourceId pending, SourceOutcome outcome, String proof, Actor by, Instant at) {
        mustAllow(ArtworkAction.RESOLVE);
        revision++;
        replace(Set.of(pending), source -> source.resolved(outcome, proof));
        waitForPending();
        registerEvent(new ArtworkEvent.SourceResolved(id, sanctuaryId, by, at));
    }

    void takeDown(Actor by, Instant at) {
        mustAllow(ArtworkAction.TAKE_DOWN);
        takenDown(by, at);
    }

    /** Nobody took out in time what had to go. */
    void takeDownOverdue(Instant at) {
        if (pendingUntil != null && !at.isBefore(pendingUntil)) {
            takenDown(Actor.service(), at);
        }
    }

    private void takenDown(Actor by, Instant at) {
        revision++;
        state = ArtworkState.TAKEN_DOWN;
        publishedAt = null;
        replaceAll((_, source) -> source.inUse() || source.pending() ? source.removed() : source);
        waitForPending();
        registerEvent(new ArtworkEvent.TakenDown(id, sanctuaryId, by, at));
    }

    /** The file is about to be destroyed: nobody outside sees a work any more that showed it, and who said yes to it is asked anew. */
    void letGo(MediaId file, Instant at) {
        if (state == ArtworkState.PUBLISHED) {
            takenDown(Actor.service(), at);
        } else {
            state = state == ArtworkState.TAKEN_DOWN ? state : ArtworkState.DRAFT;
            registerEvent(new ArtworkEvent.SourceLost(id, sanctuaryId, Actor.service(), at));
        }
        revision++;
        media.removeIf(shown -> shown.mediaId().equals(file));
        contentSha256 = Content.sha256(title, statement, medium, series, media);
    }

    private void waitForPending() {
        pendingUntil = sources()
                .map(ArtworkSource::pendingUntil)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** In which state what is possible at all; who may is asked before. */
    boolean allows(ArtworkAction action) {
        return switch (action) {
            case CHANGE, TAKE_DOWN -> state != ArtworkState.TAKEN_DOWN;
            case SUBMIT -> state == ArtworkState.DRAFT && isMadeOfSomething();
            case PUBLISH -> state == ArtworkState.IN_APPROVAL && everybodyAgrees();
            case RESOLVE -> state == ArtworkState.PUBLISHED && any(ArtworkSource::pending);
            case APPROVE -> state == ArtworkState.IN_APPROVAL;
            case DECLINE -> state == ArtworkState.IN_APPROVAL || state == ArtworkState.PUBLISHED;
        };
    }

    private boolean isMadeOfSomething() {
        return any(ArtworkSource::inUse) || scenes.stream().anyMatch(scene -> outcome(scene) == SourceOutcome.IN_USE);
    }

    /** A scene is in it only as long as every fear is that the scene was made of, each by an edge of its own. */
    SourceOutcome outcome(ArtworkScene scene) {
        return scene.fears().stream()
                .map(fear -> sources.get(fear))
                .map(source -> source == null ? SourceOutcome.REMOVED : source.outcome())
                .filter(outcome -> outcome != SourceOutcome.IN_USE)
                .min(Comparator.comparing(outcome -> outcome != SourceOutcome.PENDING_WITH_WEAVER))
                .orElse(SourceOutcome.IN_USE);
    }

    private boolean everybodyAgrees() {
        return sources()
                .filter(source -> source.inUse() && source.named())
                .allMatch(source -> source.approved(contentSha256));
    }

    private boolean any(Predicate<ArtworkSource> which) {
        return sources().anyMatch(which);
    }

    private void mustAllow(ArtworkAction action) {
        if (!allows(action)) {
            throw new IllegalStateException(action + " is not possible while it is " + state);
        }
    }

    /** What those want to be called who are named with it, in no order of theirs. */
    List<String> credits() {
        return sources()
                .filter(source -> source.inUse() && source.named() && source.approved(contentSha256))
                .map(ArtworkSource::shownAs)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** What in it whose owners are asked whether they want to be named with it. */
    Set<SourceId> named() {
        return all(source -> source.inUse() && source.named());
    }

    /** What is in it, or has yet to be taken out. */
    Set<SourceId> used() {
        return all(source -> source.inUse() || source.pending());
    }

    Set<SourceId> all(Predicate<ArtworkSource> which) {
        return Stream.of(SourceKind.values())
                .flatMap(kind -> of(kind).entrySet().stream()
                        .filter(source -> which.test(source.getValue()))
                        .map(source -> new SourceId(kind, source.getKey())))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Stream<ArtworkSource> sources() {
        return Stream.concat(sources.values().stream(), reflections.values().stream());
    }

    private Map<UUID, ArtworkSource> of(SourceKind kind) {
        return switch (kind) {
            case FEAR -> sources;
            case REFLECTION -> reflections;
        };
    }

    private void replace(Set<SourceId> some, UnaryOperator<ArtworkSource> by) {
        some.forEach(id -> of(id.kind()).computeIfPresent(id.value(), (_, source) -> by.apply(source)));
    }

    private void replaceAll(BiFunction<SourceId, ArtworkSource, ArtworkSource> by) {
        for (SourceKind kind : SourceKind.values()) {
            of(kind).replaceAll((id, source) -> by.apply(new SourceId(kind, id), source));
        }
    }

    ArtworkId id() {
        return id;
    }

    SanctuaryId sanctuaryId() {
        return sanctuaryId;
    }

    ArtworkState state() {
        return state;
    }

    String title() {
        return title;
    }

    String statement() {
        return statement;
    }

    String medium() {
        return medium;
    }

    @Nullable
    String series() {
        return series;
    }

    String contentSha256() {
        return contentSha256;
    }

    String author() {
        return author;
    }

    Instant begunAt() {
        return begunAt;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    /** In the order of their dreamscapes. */
    List<ArtworkScene> scenes() {
        return scenes.stream()
                .sorted(Comparator.comparing(
                                (ArtworkScene scene) -> scene.versionId().value())
                        .thenComparingInt(ArtworkScene::scene))
                .toList();
    }

    List<ArtworkMedia> media() {
        return List.copyOf(media);
    }

    @Nullable
    ArtworkSource source(SourceId id) {
        return of(id.kind()).get(id.value());
    }

    Map<UUID, ArtworkSource> sources(SourceKind kind) {
        return Map.copyOf(of(kind));
    }

    long revision() {
        return revision;
    }
}
