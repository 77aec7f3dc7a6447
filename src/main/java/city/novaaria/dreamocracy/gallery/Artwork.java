package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.fear.FearId;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.Sha256;
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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** Something made of fears, with an edge to each of them that says how it is in there and what became of it. */
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
    record Content(List<ArtworkMedia> media, String sha256) {

        /** What is in a file never changes; and texts hold no control characters, so no two works have one hash. */
        static Content of(NewArtwork draft) {
            List<ArtworkMedia> media = draft.files();
            String series = draft.series() == null ? "" : draft.series();
            Stream<String> parts = Stream.concat(
                    Stream.of(draft.title(), draft.statement(), draft.medium(), series),
                    media.stream().flatMap(file -> Stream.of(file.mediaId().toString(), file.description())));
            return new Content(media, Sha256.of(parts.collect(Collectors.joining("\u0000"))));
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
        Map<UUID, NewArtworkSource> asked = draft.sources().stream()
                .collect(Collectors.toMap(source -> source.fearId().value(), source -> source));
        sources.replaceAll((fear, source) ->
                asked.containsKey(fear) || !(source.inUse() || source.pending()) ? source : source.removed());
        asked.forEach((fear, source) -> sources.compute(fear, (_, _) -> ArtworkSource.of(source)));
        waitForPending();
    }

    void submit(Actor by, Instant at) {
        mustAllow(ArtworkAction.SUBMIT);
        revision++;
        state = ArtworkState.IN_APPROVAL;
        registerEvent(new ArtworkEvent.Submitted(id, sanctuaryId, by, at));
    }

    /** The owner of these fears wants to be called that with exactly this. */
    void approve(Set<FearId> fears, String shownAs, Actor by, Instant at) {
        mustAllow(ArtworkAction.APPROVE);
        fears.forEach(fear ->
                sources.computeIfPresent(fear.value(), (_, source) -> source.approvedAs(shownAs, contentSha256)));
        registerEvent(new ArtworkEvent.Approved(id, sanctuaryId, by, at));
    }

    /** The owner of these fears does not want to be named with it, also when they wanted to before. */
    void decline(Set<FearId> fears, boolean blendHolds, Actor by, Instant at) {
        mustAllow(ArtworkAction.DECLINE);
        if (state == ArtworkState.PUBLISHED) {
            loseWhenShown(fears, blendHolds, by, at);
        } else {
            fears.forEach(
                    fear -> sources.computeIfPresent(fear.value(), (_, source) -> source.declined(contentSha256)));
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
     * The fear may not be used like this any more; what nobody sees yet loses it at once.
     *
     * @param blendHolds whether nobody can be told from the others in what is left of a blend
     */
    void lose(FearId fear, boolean blendHolds, Instant at) {
        ArtworkSource source = sources.get(fear.value());
        if (source == null || !source.inUse() || state == ArtworkState.TAKEN_DOWN) {
            return;
        }
        if (state == ArtworkState.PUBLISHED) {
            loseWhenShown(Set.of(fear), blendHolds, Actor.service(), at);
            return;
        }
        revision++;
        sources.put(fear.value(), source.removed());
        state = ArtworkState.DRAFT;
        registerEvent(new ArtworkEvent.SourceLost(id, sanctuaryId, Actor.service(), at));
    }

    /** What is made of nothing else is gone at once; elsewhere the name is, and the weaver has some time for the rest. */
    private void loseWhenShown(Set<FearId> fears, boolean blendHolds, Actor by, Instant at) {
        Set<FearId> others = fears(ArtworkSource::inUse);
        boolean blended = others.stream()
                .filter(fears::contains)
                .anyMatch(fear -> Objects.requireNonNull(source(fear)).form() == SourceForm.BLENDED);
        others.removeAll(fears);
        if (others.isEmpty() || (blended && !blendHolds)) {
            takenDown(by, at);
            return;
        }
        revision++;
        Instant deadline = at.plus(TO_TAKE_OUT);
        fears.forEach(fear -> sources.computeIfPresent(fear.value(), (_, source) -> source.pendingUntil(deadline)));
        waitForPending();
        registerEvent(new ArtworkEvent.SourceLost(id, sanctuaryId, by, at));
    }

    /** The weaver took out of a published work what may be used no more, and says how. */
    void resolve(FearId fear, SourceOutcome outcome, String proof, Actor by, Instant at) {
        mustAllow(ArtworkAction.RESOLVE);
        revision++;
        sources.computeIfPresent(fear.value(), (_, source) -> source.resolved(outcome, proof));
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
        sources.replaceAll((_, source) -> source.inUse() || source.pending() ? source.removed() : source);
        waitForPending();
        registerEvent(new ArtworkEvent.TakenDown(id, sanctuaryId, by, at));
    }

    private void waitForPending() {
        pendingUntil = sources.values().stream()
                .map(ArtworkSource::pendingUntil)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** In which state what is possible at all; who may is asked before. */
    boolean allows(ArtworkAction action) {
        return switch (action) {
            case CHANGE, TAKE_DOWN -> state != ArtworkState.TAKEN_DOWN;
            case SUBMIT -> state == ArtworkState.DRAFT && any(ArtworkSource::inUse);
            case PUBLISH -> state == ArtworkState.IN_APPROVAL && everybodyAgrees();
            case RESOLVE -> state == ArtworkState.PUBLISHED && any(ArtworkSource::pending);
            case APPROVE -> state == ArtworkState.IN_APPROVAL;
            case DECLINE -> state == ArtworkState.IN_APPROVAL || state == ArtworkState.PUBLISHED;
        };
    }

    private boolean everybodyAgrees() {
        return sources.values().stream()
                .filter(source -> source.inUse() && source.named())
                .allMatch(source -> source.approved(contentSha256));
    }

    private boolean any(Predicate<ArtworkSource> which) {
        return sources.values().stream().anyMatch(which);
    }

    private void mustAllow(ArtworkAction action) {
        if (!allows(action)) {
            throw new IllegalStateException(action + " is not possible while it is " + state);
        }
    }

    /** What those want to be called who are named with it, in no order of theirs. */
    List<String> credits() {
        return sources.values().stream()
                .filter(source -> source.inUse() && source.named() && source.approved(contentSha256))
                .map(ArtworkSource::shownAs)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** The fears whose owners are asked whether they want to be named with it. */
    Set<FearId> named() {
        return fears(source -> source.inUse() && source.named());
    }

    /** The fears that are in it, or have yet to be taken out. */
    Set<FearId> used() {
        return fears(source -> source.inUse() || source.pending());
    }

    Set<FearId> fears(Predicate<ArtworkSource> which) {
        return sources.entrySet().stream()
                .filter(source -> which.test(source.getValue()))
                .map(source -> new FearId(source.getKey()))
                .collect(Collectors.toCollection(HashSet::new));
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

    List<ArtworkMedia> media() {
        return List.copyOf(media);
    }

    @Nullable
    ArtworkSource source(FearId fear) {
        return sources.get(fear.value());
    }

    Map<UUID, ArtworkSource> sources() {
        return Map.copyOf(sources);
    }

    long revision() {
        return revision;
    }
}
