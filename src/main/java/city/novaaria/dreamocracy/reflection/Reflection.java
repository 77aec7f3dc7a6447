package city.novaaria.dreamocracy.reflection;

import city.novaaria.dreamocracy.fear.Permission.Attribution;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.JsonColumn;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.media.MediaId;
import city.novaaria.dreamocracy.participant.WhoIsOfAge;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import tools.jackson.core.type.TypeReference;

/** What one person left of a dream: words, a drawing, a sound or nothing but a mark, and who may see it. */
@Entity
class Reflection extends AbstractAggregateRoot<Reflection> {

    /** So many one person may leave of one session. */
    static final int MOST = 10;

    @EmbeddedId
    private ReflectionId id;

    private SanctuaryId sanctuaryId;
    private SessionId sessionId;
    private ParticipantId participantId;

    /** How they signed in. */
    private String author;

    /** Which of the person's in this session it is; none once it was taken back. */
    @SuppressWarnings("UnusedVariable") // read by the unique key, which holds how many there may be
    private @Nullable Integer slot;

    private @Nullable String words;

    @AttributeOverride(name = "value", column = @Column(name = "media_id"))
    private @Nullable MediaId mediaId;

    private boolean shownToDreamers;
    private boolean shownToCare;
    private boolean shownToHouse;

    @Enumerated(EnumType.STRING)
    private Attribution attribution;

    private @Nullable String shownAs;

    @Convert(converter = PermissionsColumn.class)
    private List<ReflectionPermission> permissions;

    private boolean permitsAny;

    private boolean permitsArt;

    /** Somebody who did not write it looked at all of it and cleared it. */
    private boolean cleared;

    private @Nullable String screenedBy;

    private Instant writtenAt;
    private @Nullable Instant takenBackAt;

    @Version
    private @Nullable Long version;

    protected Reflection() {}

    /** Whose it is: somebody who dreamt in the session. */
    record Of(SanctuaryId sanctuary, SessionId session, ParticipantId person, int slot) {

        @Override
        public String toString() {
            return "Of[" + session + "]";
        }
    }

    Reflection(ReflectionId id, Of whose, @Nullable String words, Sharing sharing, Actor by, Instant at) {
        this.id = id;
        this.sanctuaryId = whose.sanctuary();
        this.sessionId = whose.session();
        this.participantId = whose.person();
        this.author = by.person();
        this.slot = whose.slot();
        this.words = words;
        this.writtenAt = at;
        shares(sharing);
        registerEvent(new ReflectionEvent.Written(id, sanctuaryId, by, at));
    }

    /** Holds at once, for everybody. */
    void share(Sharing now, Actor by, Instant at) {
        mustStand();
        shares(now);
        registerEvent(new ReflectionEvent.Shared(id, sanctuaryId, by, at));
    }

    private void shares(Sharing now) {
        List<ReflectionAudience> audiences = now.audiences();
        shownToDreamers = audiences.contains(ReflectionAudience.DREAMERS);
        shownToCare = audiences.contains(ReflectionAudience.CARE);
        shownToHouse = audiences.contains(ReflectionAudience.HOUSE);
        attribution = now.named();
        shownAs = now.shownAs();
        permissions = List.copyOf(now.permitted());
        permitsAny = !permissions.isEmpty();
        permitsArt = forArt().isPresent();
    }

    /** Instead of the one that was there, which whoever calls this destroys; the same once more changes nothing. */
    void keep(MediaId file, Actor by, Instant at) {
        mustStand();
        if (!file.equals(mediaId)) {
            mediaId = file;
            notLookedAt();
            registerEvent(new ReflectionEvent.FileKept(id, sanctuaryId, by, at));
        }
    }

    /** Possible always, and a second time without effect; whoever calls this destroys its file. */
    void takeBack(Actor by, Instant at) {
        if (standing()) {
            slot = null;
            words = null;
            mediaId = null;
            notLookedAt();
            shares(Sharing.WITH_NOBODY);
            takenBackAt = at;
            registerEvent(new ReflectionEvent.TakenBack(id, sanctuaryId, by, at));
        }
    }

    /** Nobody has looked at it as it is now. */
    private void notLookedAt() {
        cleared = false;
        screenedBy = null;
    }

    /** A human decides whether it may be used as its author permits. */
    void screen(boolean clear, Actor by, Instant at) {
        mustStand();
        cleared = clear;
        screenedBy = by.person();
        registerEvent(new ReflectionEvent.Screened(id, sanctuaryId, clear, by, at));
    }

    Optional<ReflectionPermission> forArt() {
        return permissions.stream()
                .filter(permission -> permission.purpose() == ReflectionPurpose.ART)
                .findFirst();
    }

    private void mustStand() {
        if (!standing()) {
            throw new IllegalStateException("it was taken back");
        }
    }

    boolean standing() {
        return takenBackAt == null;
    }

    boolean isShownTo(ReflectionAudience audience) {
        return switch (audience) {
            case DREAMERS -> shownToDreamers;
            case CARE -> shownToCare;
            case HOUSE -> shownToHouse;
        };
    }

    Set<ReflectionAudience> shownTo() {
        return Stream.of(ReflectionAudience.values()).filter(this::isShownTo).collect(Collectors.toSet());
    }

    ReflectionId id() {
        return id;
    }

    SanctuaryId sanctuaryId() {
        return sanctuaryId;
    }

    SessionId sessionId() {
        return sessionId;
    }

    ParticipantId participantId() {
        return participantId;
    }

    @Nullable
    String words() {
        return words;
    }

    @Nullable
    MediaId mediaId() {
        return mediaId;
    }

    Attribution attribution() {
        return attribution;
    }

    @Nullable
    String shownAs() {
        return shownAs;
    }

    List<ReflectionPermission> permissions() {
        return List.copyOf(permissions);
    }

    boolean permitsAny() {
        return permitsAny;
    }

    boolean permitsArt() {
        return permitsArt;
    }

    /** In whichever way its author chose to be named. */
    boolean namesAnybody() {
        return attribution != Attribution.ANONYMOUS
                || permissions.stream().anyMatch(permission -> permission.attribution() != Attribution.ANONYMOUS);
    }

    boolean cleared() {
        return cleared;
    }

    /** Whether somebody looked whether it may be used. */
    boolean screened() {
        return screenedBy != null;
    }

    WhoIsOfAge.Given<ReflectionId> given() {
        return new WhoIsOfAge.Given<>(id, sanctuaryId, author, writtenAt);
    }

    String author() {
        return author;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    @Nullable
    Instant takenBackAt() {
        return takenBackAt;
    }

    long version() {
        return Objects.requireNonNullElse(version, 0L);
    }

    static final class PermissionsColumn extends JsonColumn<List<ReflectionPermission>> {

        PermissionsColumn() {
            super(new TypeReference<>() {});
        }
    }
}
