package city.novaaria.dreamocracy.media;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MediaItems extends JpaRepository<MediaItem, MediaId> {

    /** The same file may lie on several shelves, on each for itself. */
    List<MediaItem> findBySha256(String sha256);

    /** Of which one of these is the hash, or of its small picture. */
    @Query("select i from MediaItem i where i.sha256 in :hashes or i.thumbnailSha256 in :hashes order by i.id.value")
    List<MediaItem> like(Collection<String> hashes);

    List<MediaItem> findByCopyOf(UUID original);

    Optional<MediaItem> findByShelfIdAndSha256(UUID shelf, String sha256);

    List<MediaItem> findByShelfIdAndIdIn(UUID shelf, Collection<MediaId> ids);

    /** What the caller brought, wherever it lies. */
    static KeysetBranch broughtBy(Caller caller) {
        return KeysetBranch.of("m.id", "media_item m where m.uploaded_by in (?)", caller.subjects());
    }

    /** What lies on the shelf of the house. */
    static KeysetBranch on(SanctuaryId house) {
        return KeysetBranch.of("m.id", "media_item m where m.shelf_id = ?", house.value());
    }
}
