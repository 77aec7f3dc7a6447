package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.charter.ExperienceFacts;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.Sha256;
import city.novaaria.dreamocracy.objections.CharterObjected;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.vocabulary.Vocabulary;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * One version of a dreamscape; frozen once it is submitted.
 *
 * <p>Its content hash is the SHA-256 of four lines in UTF-8, joined by line feeds: the intensity, the modality, the
 * duration in seconds, and the stored JSON text of the content, which holds every language. Its disclosure
 * hash is that of the disclosure's text in the first language alone, so that whoever is served the text can check it.
 */
@Entity
class DreamscapeVersion extends AbstractAggregateRoot<DreamscapeVersion> {

    @EmbeddedId
    private VersionId id;

    private DreamscapeId dreamscapeId;
    private SanctuaryId sanctuaryId;

    private int number;
    private String author;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private Intensity intensity;

    @Enumerated(EnumType.STRING)
    private Modality modality;

    private long durationSeconds;
    private String content;
    private String contentSha256;
    private String disclosureSha256;
    private Instant createdAt;
    private @Nullable Instant submittedAt;

    // written by KeepChangedFears
    private boolean fearsChanged;

    private @Nullable Instant endedAt;

    @Version
    private @Nullable Long version;

    /** How far a version has come. */
    enum State {
        /** Its weaver may still change it. */
        DRAFT,
        /** Frozen, and under review. */
        SUBMITTED,
        /** Approved once: everybody may read its synopsis. */
        PUBLISHED
    }

    /** What its weavers may do with a version. */
    enum Action {
        EDIT,
        SUBMIT,
        DELETE
    }

    protected DreamscapeVersion() {}

    DreamscapeVersion(
            VersionId id,
            DreamscapeId dreamscapeId,
            SanctuaryId sanctuaryId,
            int number,
            Actor author,
            Design design,
            Instant at) {
        this.id = id;
        this.dreamscapeId = dreamscapeId;
        this.sanctuaryId = sanctuaryId;
        this.number = number;
        this.author = author.person();
        this.state = State.DRAFT;
        this.createdAt = at;
        keep(design);
        registerEvent(new DreamscapeEvent.Drafted(
                id, dreamscapeId, sanctuaryId, design.content().fears(), author, at));
    }

    /** What it would be with that design; the draft itself stays as it is. */
    DreamscapeVersion as(Design design, Actor by, Instant at) {
        mustBeDraft();
        return new DreamscapeVersion(id, dreamscapeId, sanctuaryId, number, by, design, at);
    }

    void revise(Design design, Actor by, Instant at) {
        mustBeDraft();
        keep(design);
        registerEvent(new DreamscapeEvent.Revised(
                id, dreamscapeId, sanctuaryId, design.content().fears(), by, at));
    }

    /** The caller deletes the row. */
    void delete(Actor by, Instant at) {
        mustBeDraft();
        registerEvent(new DreamscapeEvent.Deleted(id, dreamscapeId, sanctuaryId, by, at));
    }

    /** Nothing was changed or handed in. */
    void objected(Verdict verdict, Actor by, Instant at) {
        registerEvent(CharterObjected.of(id.value(), sanctuaryId, verdict.point(), verdict.objections(), by, at));
    }

    void submit(Actor by, Instant at) {
        mustBeDraft();
        state = State.SUBMITTED;
        submittedAt = at;
        registerEvent(new DreamscapeEvent.Submitted(
                id,
                dreamscapeId,
                sanctuaryId,
                number,
                author,
                intensity,
                modality,
                content().population(),
                !content().fears().isEmpty(),
                contentSha256,
                disclosureSha256,
                by,
                at));
    }

    /** Does nothing when it is published already. */
    void publish(Actor by, Instant at) {
        if (state == State.DRAFT) {
            throw new IllegalStateException("nobody reviewed this draft");
        }
        if (state == State.SUBMITTED) {
            state = State.PUBLISHED;
            registerEvent(new DreamscapeEvent.Published(id, dreamscapeId, sanctuaryId, by, at));
        }
    }

    /** Its approval was ended for good: what is planned of it starts no more, and nothing new is planned. */
    void end(Actor by, Instant at) {
        if (state != State.PUBLISHED) {
            throw new IllegalStateException("nobody approved this version");
        }
        endedAt = at;
        registerEvent(new DreamscapeEvent.Ended(id, dreamscapeId, sanctuaryId, by, at));
    }

    List<Action> allowedActions(Caller caller, Set<String> turnedDown) {
        return state == State.DRAFT && caller.holds(sanctuaryId, Role.WEAVER)
                ? Stream.of(Action.values())
                        .filter(action -> action != Action.SUBMIT || !turnedDown.contains(contentSha256))
                        .toList()
                : List.of();
    }

    boolean isDraft() {
        return state == State.DRAFT;
    }

    /** Without a question that nobody may get wrong, nobody could show that they understand the text (CON-04). */
    void mustAskWhatMatters() {
        if (content().disclosure().questions().stream().noneMatch(Content.Question::critical)) {
            throw Refused.unprocessable(FieldError.at("#/disclosure/questions", "Critical", "critical"));
        }
    }

    void mustBeDraft() {
        if (state != State.DRAFT) {
            throw Refused.stateConflict(state, List.of());
        }
    }

    private void keep(Design design) {
        intensity = design.intensity();
        modality = design.modality();
        durationSeconds = design.duration().toSeconds();
        content = design.content().json();
        contentSha256 = Sha256.of(
                String.join("\n", intensity.name(), modality.name(), Long.toString(durationSeconds), content));
        disclosureSha256 = design.content().disclosure().sha256();
    }

    Design design() {
        return new Design(intensity, modality, duration(), content());
    }

    Content content() {
        return Content.of(content);
    }

    ExperienceFacts facts(Vocabulary vocabulary) {
        Content written = content();
        return new ExperienceFacts(
                id.value(),
                intensity,
                modality,
                contentSha256,
                disclosureSha256,
                written.population(),
                written.textHashes(),
                vocabulary.read(written.everyTag()),
                Set.copyOf(written.alternativePaths()),
                !written.fears().isEmpty(),
                fearsChanged,
                written.lace() == null
                        ? ExperienceFacts.LaceFacts.NONE
                        : new ExperienceFacts.LaceFacts(true, written.firmware()));
    }

    DreamscapeLibrary.FrozenVersion frozen(Vocabulary vocabulary) {
        return new DreamscapeLibrary.FrozenVersion(
                id, dreamscapeId, sanctuaryId, number, intensity, modality, duration(), facts(vocabulary));
    }

    Announcements.Announced announced(Vocabulary vocabulary) {
        Content written = content();
        return new Announcements.Announced(
                written.synopsis(),
                vocabulary.named(written.contentTags()),
                vocabulary.read(written.contentTags()),
                written.disclosures().stream()
                        .map(Content.DisclosureText::language)
                        .toList(),
                facts(vocabulary),
                state == State.PUBLISHED);
    }

    /** In which ways it asks more of people than the other one, or tells them otherwise. */
    List<Raised> raisedSince(DreamscapeVersion earlier, Vocabulary vocabulary) {
        Content now = content().in(vocabulary);
        Content before = earlier.content().in(vocabulary);
        Map<Raised, Boolean> raised = new EnumMap<>(Raised.class);
        raised.put(Raised.INTENSITY, intensity.isAbove(earlier.intensity));
        raised.put(Raised.MODALITY, modality != earlier.modality);
        raised.put(Raised.DURATION, durationSeconds > earlier.durationSeconds);
        raised.put(Raised.POPULATION, !before.population().containsAll(now.population()));
        raised.put(Raised.LACE, !now.firmware().equals(before.firmware()));
        raised.put(Raised.FEARS, !before.fears().containsAll(now.fears()));
        raised.put(Raised.CONTENT_TAGS, !before.everyTag().containsAll(now.everyTag()));
        raised.put(Raised.WAY_AROUND_GONE, !now.alternativePaths().containsAll(before.alternativePaths()));
        raised.put(Raised.DISCLOSURE, !now.disclosures().containsAll(before.disclosures()));
        return raised.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    VersionId id() {
        return id;
    }

    DreamscapeId dreamscapeId() {
        return dreamscapeId;
    }

    SanctuaryId sanctuaryId() {
        return sanctuaryId;
    }

    int number() {
        return number;
    }

    State state() {
        return state;
    }

    Intensity intensity() {
        return intensity;
    }

    Modality modality() {
        return modality;
    }

    Duration duration() {
        return Duration.ofSeconds(durationSeconds);
    }

    String contentSha256() {
        return contentSha256;
    }

    String disclosureSha256() {
        return disclosureSha256;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
