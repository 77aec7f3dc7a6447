package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * That somebody of the crew looked for people by their name, or for the seats of one, and who was shown to them; what was
 * typed is not kept.
 */
@Entity
class ParticipantSearch extends AbstractAggregateRoot<ParticipantSearch> {

    @EmbeddedId
    private SearchId id;

    private SanctuaryId sanctuaryId;

    @Enumerated(EnumType.STRING)
    private Sought sought;

    private String searcher;
    private Instant searchedAt;
    private int found;
    private boolean more;

    @ElementCollection
    @CollectionTable(name = "participant_search_hit", joinColumns = @JoinColumn(name = "search_id"))
    @AttributeOverride(name = "value", column = @Column(name = "participant_id"))
    private Set<ParticipantId> shown = new HashSet<>();

    @Version
    private @Nullable Long version;

    protected ParticipantSearch() {}

    ParticipantSearch(
            SearchId id,
            SanctuaryId sanctuaryId,
            Sought sought,
            Set<ParticipantId> shown,
            boolean more,
            Actor by,
            Instant at) {
        this.id = id;
        this.sanctuaryId = sanctuaryId;
        this.sought = sought;
        this.searcher = by.person();
        this.searchedAt = at;
        this.found = shown.size();
        this.more = more;
        this.shown.addAll(shown);
        registerEvent(new SearchEvent.Searched(id.value(), sanctuaryId, by, at));
    }

    SearchId id() {
        return id;
    }

    SanctuaryId sanctuaryId() {
        return sanctuaryId;
    }

    Sought sought() {
        return sought;
    }

    String searcher() {
        return searcher;
    }

    Instant searchedAt() {
        return searchedAt;
    }

    /** How many people were shown. */
    int found() {
        return found;
    }

    /** Whether there were others. */
    boolean more() {
        return more;
    }

    long version() {
        return version == null ? 0 : version;
    }

    Set<ParticipantId> shown() {
        return Set.copyOf(shown);
    }
}
