package city.novaaria.dreamocracy.vocabulary;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** One word of the vocabulary; it is never changed and never removed, so that whoever has read it knows it for good. */
@Entity
class KnownTag extends AbstractAggregateRoot<KnownTag> {

    @EmbeddedId
    private ContentTagId id;

    private String name;
    private String label;
    private @Nullable String broader;

    /** Who added it; null for what the city brings with it. */
    private @Nullable SanctuaryId sanctuaryId;

    /** Its own name and its synonyms, each of them unique in the whole vocabulary. */
    @ElementCollection
    @CollectionTable(name = "known_tag_name", joinColumns = @JoinColumn(name = "tag_id"))
    @Column(name = "name")
    private Set<String> names;

    @Version
    private @Nullable Long version;

    protected KnownTag() {}

    KnownTag(
            ContentTagId id,
            SanctuaryId sanctuaryId,
            String name,
            String label,
            Collection<String> synonyms,
            @Nullable String broader,
            Actor by,
            Instant at) {
        this.id = id;
        this.sanctuaryId = sanctuaryId;
        this.name = name;
        this.label = label;
        this.broader = broader;
        this.names = new HashSet<>(synonyms);
        this.names.add(name);
        registerEvent(new VocabularyEvent.TagAdded(id, sanctuaryId, by, at));
    }

    ContentTagId id() {
        return id;
    }

    String name() {
        return name;
    }

    String label() {
        return label;
    }

    @Nullable
    String broader() {
        return broader;
    }

    @Nullable
    SanctuaryId sanctuaryId() {
        return sanctuaryId;
    }

    Set<String> names() {
        return Set.copyOf(names);
    }

    List<String> synonyms() {
        return names.stream().filter(other -> !other.equals(name)).sorted().toList();
    }

    long version() {
        return version == null ? 0 : version;
    }
}
