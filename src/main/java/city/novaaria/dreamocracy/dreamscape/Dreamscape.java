package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A design that grows in versions; it hands out their numbers. */
@Entity
class Dreamscape {

    @EmbeddedId
    private DreamscapeId id;

    private SanctuaryId sanctuaryId;

    private String title;
    private String author;
    private int latestNumber;
    private Instant createdAt;

    @Version
    private @Nullable Long version;

    protected Dreamscape() {}

    Dreamscape(DreamscapeId id, SanctuaryId sanctuaryId, String title, String author, Instant at) {
        this.id = id;
        this.sanctuaryId = sanctuaryId;
        this.title = title;
        this.author = author;
        this.createdAt = at;
    }

    /** Begins the next version; the caller holds this row, so that no number is given twice. */
    DreamscapeVersion draft(VersionId draft, String weaver, Design design, Instant at) {
        latestNumber++;
        return new DreamscapeVersion(draft, id, sanctuaryId, latestNumber, weaver, design, at);
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

    long version() {
        return version == null ? 0 : version;
    }
}
