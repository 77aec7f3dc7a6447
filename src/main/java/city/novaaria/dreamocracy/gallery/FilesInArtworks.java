package city.novaaria.dreamocracy.gallery;

import static city.novaaria.dreamocracy.kernel.Columns.uuid;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.media.MediaId;
import city.novaaria.dreamocracy.media.MediaUse;
import city.novaaria.dreamocracy.media.MediaUses;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Works that are not taken down show their files; one whose file is destroyed is seen by nobody outside any more. */
@Component
class FilesInArtworks implements MediaUses {

    /** The newest of each file. */
    private static final String SHOWING = """
            select media_id, artwork_id, sanctuary_id, state from (
                select m.media_id, a.id as artwork_id, a.sanctuary_id, a.state,
                    row_number() over (partition by m.media_id order by a.id desc) as place
                from artwork_media m join artwork a on a.id = m.artwork_id
                where m.media_id = any (:files) and a.state <> 'TAKEN_DOWN'
                  and (a.state = 'PUBLISHED' or a.sanctuary_id = any (:houses))) shown
            where place <= :most order by media_id, artwork_id desc""";

    private static final String SHOWN = """
            select distinct m.media_id from artwork_media m join artwork a on a.id = m.artwork_id
            where m.media_id = any (:files) and a.state <> 'TAKEN_DOWN'""";

    private final Rows rows;
    private final Artworks artworks;
    private final Materials materials;

    FilesInArtworks(Rows rows, Artworks artworks, Materials materials) {
        this.rows = rows;
        this.artworks = artworks;
        this.materials = materials;
    }

    @Override
    public Map<MediaId, List<MediaUse>> of(Caller caller, Collection<MediaId> files) {
        return rows
                .ask(SHOWING)
                .param("files", Rows.uuids(values(files)))
                .param(
                        "houses",
                        Rows.uuids(caller.sanctuariesAs(Role.WEAVER, Role.ORGANIZER).stream()
                                .map(SanctuaryId::value)
                                .toList()))
                .param("most", MOST)
                .query((row, _) -> Map.entry(
                        new MediaId(uuid(row, "media_id")),
                        new MediaUse(MediaUse.Kind.ARTWORK, uuid(row, "artwork_id"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    @Override
    public Set<MediaId> used(Collection<MediaId> files) {
        return rows
                .ask(SHOWN)
                .param("files", Rows.uuids(values(files)))
                .query((row, _) -> new MediaId(uuid(row, "media_id")))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    @Override
    public void letGo(MediaId file, Instant at) {
        artworks.lockShowing(file).forEach(artwork -> {
            artwork.letGo(file, at);
            artworks.saveAndFlush(artwork);
            materials.record(artwork, at);
        });
    }

    private static List<UUID> values(Collection<MediaId> files) {
        return files.stream().map(MediaId::value).toList();
    }
}
