package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** What somebody said of a gathering; nothing in it leads to whoever it was. */
@Entity
class GatheringFeedback extends AbstractAggregateRoot<GatheringFeedback> {

    @EmbeddedId
    private FeedbackId id;

    @SuppressWarnings("UnusedVariable") // by it the feedback is found
    private GatheringId gatheringId;

    private String text;
    private @Nullable Integer scale;

    @SuppressWarnings("UnusedVariable") // only queries read it
    private int batch;

    @Version
    private @Nullable Long version;

    protected GatheringFeedback() {}

    GatheringFeedback(FeedbackId id, Gathering gathering, NewFeedback said, int batch, Instant at) {
        this.id = id;
        this.gatheringId = gathering.id();
        this.text = said.text();
        this.scale = said.scale();
        this.batch = batch;
        registerEvent(new GatheringEvent.FeedbackGiven(
                gathering.id(), gathering.sanctuaryId(), new Actor(null, ActingAs.PARTICIPANT), at));
    }

    FeedbackId id() {
        return id;
    }

    String text() {
        return text;
    }

    @Nullable
    Integer scale() {
        return scale;
    }
}
