package city.novaaria.dreamocracy.media;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface MediaItems extends JpaRepository<MediaItem, MediaId> {

    /** The same file may be kept by several houses, each for itself. */
    List<MediaItem> findBySha256(String sha256);

    Optional<MediaItem> findBySanctuaryIdAndSha256(SanctuaryId sanctuary, String sha256);

    List<MediaItem> findBySanctuaryIdAndIdIn(SanctuaryId sanctuary, Collection<MediaId> ids);
}
