package city.novaaria.dreamocracy.media;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
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

    @SuppressWarnings("UnusedVariable") // kept for who looks into it later
    private String uploadedBy;

    private Instant uploadedAt;

    @Version
    private @Nullable Long version;

    protected MediaItem() {}

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

    Instant uploadedAt() {
        return uploadedAt;
    }

    long version() {
        return Objects.requireNonNullElse(version, 0L);
    }
}
