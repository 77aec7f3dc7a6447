package city.novaaria.dreamocracy.vocabulary;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface KnownTags extends JpaRepository<KnownTag, ContentTagId> {

    @Query("select t from KnownTag t join fetch t.names order by t.name")
    List<KnownTag> whole();

    @Query("select t from KnownTag t join fetch t.names where t.id = :id")
    Optional<KnownTag> named(ContentTagId id);

    @Query("select count(n) from KnownTag t join t.names n where n in :names")
    long countNamed(Collection<String> names);

    long countBySanctuaryId(SanctuaryId sanctuary);
}
