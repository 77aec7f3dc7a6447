package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.kernel.Actor;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** That somebody other than the owner was shown the text of a fear; it stays as it is. */
@Entity
class FearReading extends AbstractAggregateRoot<FearReading> {

    @EmbeddedId
    private FearReadingId id;

    @SuppressWarnings("UnusedVariable") // only queries read it
    private FearId fearId;

    private String reader;
    private Instant readAt;

    @Version
    @SuppressWarnings("UnusedVariable") // tells that it is new
    private @Nullable Long version;

    protected FearReading() {}

    FearReading(FearReadingId id, Fear fear, Actor by, Instant at) {
        this.id = id;
        this.fearId = fear.id();
        this.reader = by.person();
        this.readAt = at;
        registerEvent(new FearEvent.Read(fear.id(), fear.sanctuaryId(), by, at));
    }

    FearReadingId id() {
        return id;
    }

    String reader() {
        return reader;
    }

    Instant readAt() {
        return readAt;
    }
}
