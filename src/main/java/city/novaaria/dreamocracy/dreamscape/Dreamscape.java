package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.objections.CharterObjected;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A design that grows in versions; it hands out their numbers. */
@Entity
class Dreamscape extends AbstractAggregateRoot<Dreamscape> {

    @EmbeddedId
    private DreamscapeId id;

    private SanctuaryId sanctuaryId;

    private String title;
    private String author;
    private int latestNumber;
    private Instant createdAt;
    private @Nullable Instant retiredAt;

    @Version
    private @Nullable Long version;

    /** Whether sessions of it may be planned. */
    enum State {
        ACTIVE,
        RETIRED
    }

    /** What a weaver may do with it by PATCH. */
    enum Action {
        RENAME,
        RETIRE,
        REACTIVATE
    }

    protected Dreamscape() {}

    Dreamscape(DreamscapeId id, SanctuaryId sanctuaryId, String title, Actor author, Instant at) {
        this.id = id;
        this.sanctuaryId = sanctuaryId;
        this.title = title;
        this.author = author.person();
        this.createdAt = at;
        registerEvent(new DreamscapeEvent.Created(id, sanctuaryId, author, at));
    }

    /** What is planned of it stays planned, also when it retires; only new sessions are not planned. */
    void change(ChangeDreamscape change, Actor by, Instant at) {
        if (change.title() != null) {
            title = change.title();
            registerEvent(new DreamscapeEvent.Renamed(id, sanctuaryId, by, at));
        }
        if (change.state() != null && change.state() != state()) {
            retiredAt = change.state() == State.RETIRED ? at : null;
            registerEvent(
                    switch (change.state()) {
                        case ACTIVE -> new DreamscapeEvent.Reactivated(id, sanctuaryId, by, at);
                        case RETIRED -> new DreamscapeEvent.Retired(id, sanctuaryId, by, at);
                    });
        }
    }

    List<Action> allowedActions(Caller caller) {
        return caller.holds(sanctuaryId, Role.WEAVER)
                ? List.of(Action.RENAME, state() == State.ACTIVE ? Action.RETIRE : Action.REACTIVATE)
                : List.of();
    }

    /** The next version, if it is kept; the caller holds this row, so that no number is given twice. */
    DreamscapeVersion draft(VersionId draft, Actor weaver, Design design, Instant at) {
        return new DreamscapeVersion(draft, id, sanctuaryId, latestNumber + 1, weaver, design, at);
    }

    void keep(DreamscapeVersion draft) {
        latestNumber = draft.number();
    }

    /** No version was begun. */
    void objected(Verdict verdict, Actor by, Instant at) {
        registerEvent(CharterObjected.of(id.value(), sanctuaryId, verdict.point(), verdict.objections(), by, at));
    }

    DreamscapeId id() {
        return id;
    }

    SanctuaryId sanctuaryId() {
        return sanctuaryId;
    }

    String title() {
        return title;
    }

    String author() {
        return author;
    }

    int latestNumber() {
        return latestNumber;
    }

    Instant createdAt() {
        return createdAt;
    }

    State state() {
        return retiredAt == null ? State.ACTIVE : State.RETIRED;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
