package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A room with berths for dreamers. */
@Entity
class Chamber extends AbstractAggregateRoot<Chamber> {

    @EmbeddedId
    private ChamberId id;

    private SanctuaryId sanctuaryId;

    private String name;
    private int berths;

    @Version
    private @Nullable Long version;

    protected Chamber() {}

    Chamber(ChamberId id, SanctuaryId sanctuaryId, String name, int berths, Actor by, Instant at) {
        this.id = id;
        this.sanctuaryId = sanctuaryId;
        this.name = name;
        this.berths = berths;
        registerEvent(new SanctuaryEvent.ChamberAdded(sanctuaryId, id, by, at));
    }

    ChamberId id() {
        return id;
    }

    SanctuaryId sanctuaryId() {
        return sanctuaryId;
    }

    String name() {
        return name;
    }

    int berths() {
        return berths;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
