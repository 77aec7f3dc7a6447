package city.novaaria.dreamocracy.media;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.Sha256;
import city.novaaria.dreamocracy.problems.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps a file that was looked into, if the house has room for it; what it keeps already it does not keep twice. */
@Component
@EnableConfigurationProperties(MediaSettings.class)
class KeepMedia implements OwnFiles {

    private final CheckFile checking;
    private final MediaItems items;
    private final ObjectProvider<MediaUses> uses;
    private final FileStore store;
    private final JdbcClient jdbc;
    private final MediaSettings settings;
    private final ServerClock clock;

    KeepMedia(
            CheckFile checking,
            MediaItems items,
            ObjectProvider<MediaUses> uses,
            FileStore store,
            JdbcClient jdbc,
            MediaSettings settings,
            ServerClock clock) {
        this.checking = checking;
        this.items = items;
        this.uses = uses;
        this.store = store;
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * For the house. A copy of what a person keeps for themselves, of its small picture or of another copy is known by the hash of
     * what was sent, since pictures are painted anew, or of what is kept; whether they show it at that time does not matter.
     */
    @AtomicStep
    public MediaItem keep(SanctuaryId house, String sentSha256, CheckedFile file, Actor by) {
        String sha256 = Sha256.of(file.bytes());
        return items.findByShelfIdAndSha256(house.value(), sha256)
                .orElseGet(() -> keep(
                        items.like(List.of(sentSha256, sha256)).stream()
                                .flatMap(like -> like.original().stream())
                                .findFirst()
                                .map(original -> new MediaItem(next(), house, file, original, by, clock.now()))
                                .orElseGet(() -> ofTheHouse(house, sha256, file, by)),
                        file));
    }

    private MediaItem ofTheHouse(SanctuaryId house, String sha256, CheckedFile file, Actor by) {
        return new MediaItem(next(), house, house.value(), sha256, file, by, clock.now());
    }

    private static MediaId next() {
        return new MediaId(Ids.next());
    }

    private MediaItem keep(MediaItem item, CheckedFile file) {
        makeRoom(item.sanctuaryId(), file.bytes().length + file.thumbnail().length);
        MediaItem kept = items.saveAndFlush(item);
        store.keep(kept.id(), FileStore.Rendition.WHOLE, file.bytes());
        store.keep(kept.id(), FileStore.Rendition.THUMBNAIL, file.thumbnail());
        return kept;
    }

    @Override
    public CheckedFile check(String contentType, byte[] sent) {
        return checking.check(contentType, sent);
    }

    /** Its id does not tell when it was brought. */
    @Override
    public MediaId keep(SanctuaryId house, UUID shelf, CheckedFile file, Actor by) {
        String sha256 = Sha256.of(file.bytes());
        MediaId id = new MediaId(Ids.unlinkable());
        return items.findByShelfIdAndSha256(shelf, sha256)
                .orElseGet(() -> keep(new MediaItem(id, house, shelf, sha256, file, by, clock.now()), file))
                .id();
    }

    /** With it go its copies, wherever they lie. */
    @Override
    public void destroy(MediaId id, Actor by) {
        items.findById(id).filter(item -> !item.ofTheHouse()).ifPresent(item -> {
            destroyCopies(id, by);
            remove(item, by);
        });
    }

    @Override
    public void destroyCopies(MediaId id, Actor by) {
        items.findByCopyOf(id.value()).forEach(copy -> remove(copy, by.followedUp()));
    }

    /** Destroys all that is in it, and lets nothing be made of it any more. */
    void remove(MediaItem item, Actor by) {
        uses.forEach(some -> some.letGo(item.id(), clock.now()));
        store.destroy(item.id());
        item.destroyed(by, clock.now());
        items.delete(item);
        items.flush();
        jdbc.sql("update media_shelf set bytes = bytes - ? where sanctuary_id = ?")
                .param(item.size() + item.thumbnailSize())
                .param(item.sanctuaryId().value())
                .update();
    }

    /**
     * Who comes at the same moment waits for the row, so that the sum holds; whose update found no row looks once more, because
     * the first one of a house may have made it meanwhile.
     */
    private void makeRoom(SanctuaryId house, int bytes) {
        long most = settings.quota().toBytes() - bytes;
        if (most < 0 || !(isAdded(house, bytes, most) || isFirst(house, bytes) || isAdded(house, bytes, most))) {
            throw Refused.because(MediaProblem.SHELF_FULL);
        }
    }

    private boolean isAdded(SanctuaryId house, int bytes, long most) {
        return jdbc.sql("update media_shelf set bytes = bytes + ? where sanctuary_id = ? and bytes <= ?")
                        .param(bytes)
                        .param(house.value())
                        .param(most)
                        .update()
                == 1;
    }

    private boolean isFirst(SanctuaryId house, int bytes) {
        return jdbc.sql("""
                        insert into media_shelf (sanctuary_id, bytes) select ?, ?
                        where not exists (select 1 from media_shelf where sanctuary_id = ?)""")
                        .param(house.value())
                        .param(bytes)
                        .param(house.value())
                        .update()
                == 1;
    }
}
