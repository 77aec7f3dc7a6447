package city.novaaria.dreamocracy.aftercare;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** How a person wants to be asked, and at which hours not; the choice is theirs alone. */
@Entity
class AftercarePreference extends AbstractAggregateRoot<AftercarePreference> {

    @EmbeddedId
    private ParticipantId participantId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private @Nullable String quietFrom;
    private @Nullable String quietTo;

    @Version
    private @Nullable Long version;

    /** How people are asked. */
    enum Channel {
        IN_PERSON,
        CALL,
        MESSAGE
    }

    protected AftercarePreference() {}

    /** What holds until the person chooses. */
    AftercarePreference(ParticipantId person) {
        this.participantId = person;
        this.channel = Channel.IN_PERSON;
    }

    void choose(Channel wanted, @Nullable String from, @Nullable String to, Actor by, Instant at) {
        channel = wanted;
        quietFrom = from;
        quietTo = to;
        registerEvent(new AftercareEvent.PreferenceChosen(participantId, by, at));
    }

    ParticipantId participantId() {
        return participantId;
    }

    Channel channel() {
        return channel;
    }

    @Nullable
    String quietFrom() {
        return quietFrom;
    }

    @Nullable
    String quietTo() {
        return quietTo;
    }

    /** 0 as long as nothing was chosen. */
    long revision() {
        return version == null ? 0 : version + 1;
    }
}
