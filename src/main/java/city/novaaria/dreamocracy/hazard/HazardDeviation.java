package city.novaaria.dreamocracy.hazard;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.SessionFacts.DeviationFacts;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.JsonColumn;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.objections.CharterObjected;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.vocabulary.Vocabulary;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import tools.jackson.core.type.TypeReference;

/** One change of a running dream that was made only to remove an immediate hazard, and what was said of it afterwards. */
@Entity
class HazardDeviation extends AbstractAggregateRoot<HazardDeviation> {

    @EmbeddedId
    private DeviationId id;

    private SanctuaryId sanctuaryId;
    private SessionId sessionId;

    @AttributeOverride(name = "value", column = @Column(name = "dreamscape_version_id"))
    private VersionId versionId;

    private String what;
    private String why;

    @Enumerated(EnumType.STRING)
    private Intensity intensity;

    @Convert(converter = Tags.class)
    private List<String> contentTags;

    @Convert(converter = Tags.class)
    private List<String> tagsTakenOut;

    private String recordedBy;
    private Instant recordedAt;
    private Instant reportDueAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable String report;
    private @Nullable String reportedBy;
    private @Nullable Instant reportedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Verdict verdict;

    private @Nullable String rationale;

    @SuppressWarnings("UnusedVariable") // kept for who asks later
    private @Nullable String reviewedBy;

    private @Nullable Instant reviewedAt;

    @Version
    private @Nullable Long version;

    /** Where it stands; a report that is late leaves it OPEN. */
    enum State {
        OPEN,
        REPORTED,
        REVIEWED
    }

    /** What somebody may do with it. */
    enum Action {
        REPORT,
        REVIEW
    }

    /** What an independent ethicist says afterwards. */
    enum Verdict {
        ACCEPTED,
        NOT_ACCEPTED
    }

    /**
     * What was done.
     *
     * @param intensity how strong the dream has been since
     * @param contentTags what it touches since then that it did not before
     * @param tagsTakenOut what it touches no more since then
     */
    record Change(String what, String why, Intensity intensity, List<String> contentTags, List<String> tagsTakenOut) {

        /** The same in the words of the vocabulary; refuses words that it does not know. */
        Change in(Vocabulary vocabulary) {
            vocabulary.mustKnow(Vocabulary.placed("#/contentTags", contentTags));
            return new Change(what, why, intensity, vocabulary.named(contentTags), vocabulary.named(tagsTakenOut));
        }

        @Override
        public String toString() {
            return "Change[" + intensity + "]";
        }
    }

    protected HazardDeviation() {}

    HazardDeviation(
            DeviationId id,
            PlannedSession dream,
            Change change,
            String recordedBy,
            Instant recordedAt,
            Instant reportDueAt) {
        this.id = id;
        this.sanctuaryId = dream.sanctuaryId();
        this.sessionId = dream.id();
        this.versionId = dream.versionId();
        this.what = change.what();
        this.why = change.why();
        this.intensity = change.intensity();
        this.contentTags = List.copyOf(change.contentTags());
        this.tagsTakenOut = List.copyOf(change.tagsTakenOut());
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
        this.reportDueAt = reportDueAt;
        this.state = State.OPEN;
    }

    void deviated(Actor by) {
        registerEvent(new HazardEvent.Deviated(id, sessionId, versionId, sanctuaryId, by, recordedAt));
    }

    /** The charter objects to such a change of the dream, or to who would review it. */
    void objected(EvaluationPoint point, List<Result> objections, Actor by, Instant at) {
        registerEvent(CharterObjected.of(sessionId.value(), sanctuaryId, point, objections, by, at));
    }

    /** Also when it is late: what is overdue is remedied only by saying what happened. */
    void report(String text, Actor by, Instant at) {
        if (state != State.OPEN) {
            throw Refused.stateConflict(state, List.of());
        }
        state = State.REPORTED;
        report = text;
        reportedBy = by.subject();
        reportedAt = at;
        registerEvent(new HazardEvent.Reported(id, sessionId, versionId, sanctuaryId, by, at));
    }

    void review(Verdict judged, String because, Actor by, Instant at) {
        if (state != State.REPORTED) {
            throw Refused.stateConflict(state, List.of());
        }
        state = State.REVIEWED;
        verdict = judged;
        rationale = because;
        reviewedBy = by.subject();
        reviewedAt = at;
        registerEvent(new HazardEvent.Reviewed(id, sessionId, versionId, sanctuaryId, by, at));
    }

    /** What the caller may do now, as far as it can tell itself. */
    List<Action> allowedActions(Caller caller) {
        boolean mayReport = state == State.OPEN && caller.holds(sanctuaryId, Role.WEAVER, Role.FACILITATOR);
        boolean mayReview = state == State.REPORTED
                && caller.holds(sanctuaryId, Role.ETHICIST)
                && involved().stream().noneMatch(caller::is);
        return Stream.of(Action.values())
                .filter(action -> action == Action.REPORT ? mayReport : mayReview)
                .toList();
    }

    /** The subjects who changed the dream or told of it. */
    Set<String> involved() {
        return Stream.of(recordedBy, reportedBy).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    DeviationFacts facts(Vocabulary vocabulary) {
        return new DeviationFacts(
                id.value(),
                intensity,
                vocabulary.read(contentTags),
                Set.copyOf(tagsTakenOut),
                recordedAt,
                verdict == Verdict.NOT_ACCEPTED);
    }

    DeviationId id() {
        return id;
    }

    SanctuaryId sanctuaryId() {
        return sanctuaryId;
    }

    SessionId sessionId() {
        return sessionId;
    }

    VersionId versionId() {
        return versionId;
    }

    String what() {
        return what;
    }

    String why() {
        return why;
    }

    Intensity intensity() {
        return intensity;
    }

    List<String> contentTags() {
        return List.copyOf(contentTags);
    }

    List<String> tagsTakenOut() {
        return List.copyOf(tagsTakenOut);
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Instant reportDueAt() {
        return reportDueAt;
    }

    State state() {
        return state;
    }

    @Nullable
    String report() {
        return report;
    }

    @Nullable
    Instant reportedAt() {
        return reportedAt;
    }

    @Nullable
    Verdict verdict() {
        return verdict;
    }

    @Nullable
    String rationale() {
        return rationale;
    }

    @Nullable
    Instant reviewedAt() {
        return reviewedAt;
    }

    long version() {
        return version == null ? 0 : version;
    }

    static final class Tags extends JsonColumn<List<String>> {

        Tags() {
            super(new TypeReference<>() {});
        }
    }
}
