package city.novaaria.dreamocracy.media;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.Sha256;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** One file that a house keeps, for itself or for a person, as it was made harmless; what is in it never changes. */
@Entity
class MediaItem extends AbstractAggregateRoot<MediaItem> {

    @EmbeddedId
    private MediaId id;

    private SanctuaryId sanctuaryId;

    /** Where it lies: on the shelf of the house, which has its id, or on that of what somebody keeps for themselves. */
    private UUID shelfId;

    @Enumerated(EnumType.STRING)
    private MediaKind kind;

    private String sha256;
    private int size;
    private @Nullable Integer width;
    private @Nullable Integer height;
    private int thumbnailSize;

    private String uploadedBy;

    /** Of a file that a person keeps for themselves, and with which it goes; null for what is no such copy. */
    private @Nullable UUID copyOf;

    @SuppressWarnings("UnusedVariable") // only queries read it
    private @Nullable String thumbnailSha256;

    private Instant uploadedAt;

    @Version
    private @Nullable Long version;

    protected MediaItem() {}

    /** Somebody brings for the house what a person keeps for themselves, as it is there or small. */
    MediaItem(MediaId id, SanctuaryId house, CheckedFile file, UUID original, Actor by, Instant at) {
        this(id, house, house.value(), Sha256.of(file.bytes()), file, by, at);
        this.copyOf = original;
    }

    MediaItem(MediaId id, SanctuaryId sanctuary, UUID shelf, String sha256, CheckedFile file, Actor by, Instant at) {
        this.id = id;
        this.sanctuaryId = sanctuary;
        this.shelfId = shelf;
        this.kind = file.kind();
        this.sha256 = sha256;
        this.size = file.bytes().length;
        this.width = file.width();
        this.height = file.height();
        this.thumbnailSize = file.thumbnail().length;
        this.thumbnailSha256 = file.thumbnail().length == 0 ? null : Sha256.of(file.thumbnail());
        this.uploadedBy = by.person();
        this.uploadedAt = at;
        registerEvent(new MediaEvent.Uploaded(id, sanctuary, by, at));
    }

    /** Whoever put it there takes it away, with all that is in it. */
    void destroyed(Actor by, Instant at) {
        registerEvent(new MediaEvent.Destroyed(id, sanctuaryId, by, at));
    }

    /** Whether it is the house's own, and not what somebody keeps for themselves. */
    boolean ofTheHouse() {
        return shelfId.equals(sanctuaryId.value());
    }

    /** What a person keeps for themselves, of which it is or shows a copy; empty for what is the house's own. */
    Optional<UUID> original() {
        return ofTheHouse() ? Optional.ofNullable(copyOf) : Optional.of(id.value());
    }

    MediaId id() {
        return id;
    }

    SanctuaryId sanctuaryId() {
        return sanctuaryId;
    }

    MediaKind kind() {
        return kind;
    }

    String sha256() {
        return sha256;
    }

    int size() {
        return size;
    }

    @Nullable
    Integer width() {
        return width;
    }

    @Nullable
    Integer height() {
        return height;
    }

    /** 0 where there is none. */
    int thumbnailSize() {
        return thumbnailSize;
    }

    String uploadedBy() {
        return uploadedBy;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }

    long version() {
        return Objects.requireNonNullElse(version, 0L);
    }
}
