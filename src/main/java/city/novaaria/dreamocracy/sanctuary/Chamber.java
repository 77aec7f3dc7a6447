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
    private @Nullable Instant closedAt;

    @Version
    private @Nullable Long version;

    /** Whether sessions may be planned in it. */
    enum State {
        OPEN,
        CLOSED
    }

    protected Chamber() {}

    Chamber(ChamberId id, SanctuaryId sanctuaryId, String name, int berths, Actor by, Instant at) {
        this.id = id;
        this.sanctuaryId = sanctuaryId;
        this.name = name;
        this.berths = berths;
        registerEvent(new SanctuaryEvent.ChamberAdded(sanctuaryId, id, by, at));
    }

    /** How many people could lie down in it after the change; nobody once it is closed. */
    int berthsWith(ChangeChamber change) {
        return change.state() == State.CLOSED ? 0 : change.berths() == null ? berths : change.berths();
    }

    boolean closes(ChangeChamber change) {
        return change.state() == State.CLOSED && state() == State.OPEN;
    }

    void change(ChangeChamber change, Actor by, Instant at) {
        name = change.name() == null ? name : change.name();
        berths = change.berths() == null ? berths : change.berths();
        if (change.state() != null && change.state() != state()) {
            closedAt = change.state() == State.CLOSED ? at : null;
        }
        registerEvent(new SanctuaryEvent.ChamberChanged(sanctuaryId, id, by, at));
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

    State state() {
        return closedAt == null ? State.OPEN : State.CLOSED;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
