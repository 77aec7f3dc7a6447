package city.novaaria.dreamocracy.media;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MediaItems extends JpaRepository<MediaItem, MediaId> {

    /** The same file may lie on several shelves, on each for itself. */
    List<MediaItem> findBySha256(String sha256);

    Optional<MediaItem> findByShelfIdAndSha256(UUID shelf, String sha256);

    List<MediaItem> findByShelfIdAndIdIn(UUID shelf, Collection<MediaId> ids);
}
