package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** That somebody other than the person looked whom to call for them; it stays as it is. */
@Entity
class ContactReading extends AbstractAggregateRoot<ContactReading> {

    @EmbeddedId
    private ContactReadingId id;

    @SuppressWarnings("UnusedVariable") // only queries read it
    private ParticipantId participantId;

    private String reader;
    private Instant readAt;

    @Version
    @SuppressWarnings("UnusedVariable") // tells that it is new
    private @Nullable Long version;

    protected ContactReading() {}

    ContactReading(ContactReadingId id, ParticipantId participantId, SanctuaryId home, Actor by, Instant at) {
        this.id = id;
        this.participantId = participantId;
        this.reader = by.person();
        this.readAt = at;
        registerEvent(new ParticipantEvent.ContactRead(participantId, home, by, at));
    }

    ContactReadingId id() {
        return id;
    }

    String reader() {
        return reader;
    }

    Instant readAt() {
        return readAt;
    }
}
