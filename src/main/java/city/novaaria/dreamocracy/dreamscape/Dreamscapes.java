package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** A dreamscape is visible to the crew of its sanctuary, and to everybody once one of its versions is published. */
interface Dreamscapes extends JpaRepository<Dreamscape, DreamscapeId> {

    String VISIBLE = """
            (d.sanctuaryId in :mine or exists (
                select v.id from DreamscapeVersion v where v.dreamscapeId = d.id and v.state = PUBLISHED))
            """;

    @Query("select d from Dreamscape d where d.id = :id and " + VISIBLE)
    Optional<Dreamscape> visible(DreamscapeId id, Collection<SanctuaryId> mine);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Dreamscape d where d.id = :id and " + VISIBLE)
    Optional<Dreamscape> lock(DreamscapeId id, Collection<SanctuaryId> mine);

    /** A list of those that are visible; {@code wanted} narrows it when given. */
    static List<KeysetBranch> branches(Collection<SanctuaryId> mine, @Nullable Collection<SanctuaryId> wanted) {
        Stream<KeysetBranch> made = mine.stream()
                .filter(house -> wanted == null || wanted.contains(house))
                .map(house -> KeysetBranch.of("id", "dreamscape where sanctuary_id = ?", house.value()));
        KeysetBranch published = KeysetBranch.of("dreamscape_id", "dreamscape_version where state = 'PUBLISHED'");
        Stream<KeysetBranch> shown = wanted == null
                ? Stream.of(published)
                : wanted.stream().distinct().map(house -> published.and("sanctuary_id = ?", house.value()));
        return Stream.concat(made, shown).toList();
    }
}
