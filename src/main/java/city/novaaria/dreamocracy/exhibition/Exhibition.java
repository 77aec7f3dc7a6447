package city.novaaria.dreamocracy.exhibition;

import city.novaaria.dreamocracy.gallery.ArtworkId;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** Artworks in a chamber, in the order in which they hang, from an opening until an end. */
@Entity
class Exhibition extends AbstractAggregateRoot<Exhibition> {

    @EmbeddedId
    private ExhibitionId id;

    private SanctuaryId sanctuaryId;

    @Enumerated(EnumType.STRING)
    private ExhibitionState state;

    private String title;
    private String introduction;
    private ChamberId chamberId;
    private Instant opensAt;
    private Instant closesAt;

    @BatchSize(size = 100)
    @ElementCollection
    @OrderColumn(name = "place")
    @CollectionTable(name = "exhibition_work", joinColumns = @JoinColumn(name = "exhibition_id"))
    private List<HungWork> works = new ArrayList<>();

    @Version
    private @Nullable Long version;

    protected Exhibition() {}

    Exhibition(ExhibitionId id, SanctuaryId sanctuary, NewExhibition plan, Actor by, Instant at) {
        this.id = id;
        this.sanctuaryId = sanctuary;
        this.state = ExhibitionState.PLANNED;
        says(plan);
        registerEvent(new ExhibitionEvent.Planned(id, sanctuary, by, at));
    }

    void change(NewExhibition plan, Actor by, Instant at) {
        mustAllow(ExhibitionAction.CHANGE, at);
        says(plan);
        registerEvent(new ExhibitionEvent.Changed(id, sanctuaryId, by, at));
    }

    private void says(NewExhibition plan) {
        title = plan.title();
        introduction = plan.introduction();
        chamberId = plan.chamberId();
        opensAt = plan.opensAt();
        closesAt = plan.closesAt();
        works.clear();
        plan.artworks().forEach(artwork -> works.add(new HungWork(artwork)));
    }

    void announce(Actor by, Instant at) {
        mustAllow(ExhibitionAction.ANNOUNCE, at);
        state = ExhibitionState.ANNOUNCED;
        registerEvent(new ExhibitionEvent.Announced(id, sanctuaryId, by, at));
    }

    void cancel(Actor by, Instant at) {
        mustAllow(ExhibitionAction.CANCEL, at);
        state = ExhibitionState.CANCELLED;
        registerEvent(new ExhibitionEvent.Cancelled(id, sanctuaryId, by, at));
    }

    /** What is over stays as it was. */
    boolean allows(ExhibitionAction action, Instant at) {
        boolean open = state != ExhibitionState.CANCELLED && at.isBefore(closesAt);
        return switch (action) {
            case CHANGE, CANCEL -> open;
            case ANNOUNCE -> open && state == ExhibitionState.PLANNED;
        };
    }

    /** Whether it is in the same chamber for the same time. */
    boolean isWhenAndWhere(NewExhibition plan) {
        return chamberId.equals(plan.chamberId()) && opensAt.equals(plan.opensAt()) && closesAt.equals(plan.closesAt());
    }

    private void mustAllow(ExhibitionAction action, Instant at) {
        if (!allows(action, at)) {
            throw new IllegalStateException(action + " is not possible while it is " + state);
        }
    }

    ExhibitionId id() {
        return id;
    }

    SanctuaryId sanctuaryId() {
        return sanctuaryId;
    }

    ExhibitionState state() {
        return state;
    }

    String title() {
        return title;
    }

    String introduction() {
        return introduction;
    }

    ChamberId chamberId() {
        return chamberId;
    }

    Instant opensAt() {
        return opensAt;
    }

    Instant closesAt() {
        return closesAt;
    }

    List<ArtworkId> artworks() {
        return works.stream().map(HungWork::artworkId).toList();
    }

    long version() {
        return Objects.requireNonNullElse(version, 0L);
    }
}
