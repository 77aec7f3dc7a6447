package city.novaaria.dreamocracy.media;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.problems.Refused;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows files to who works with them in their house, and to those to whom something that they are part of is shown. */
@Component
class ReadMedia {

    private final MediaItems items;
    /** Asked anew each time: some of them read files themselves. */
    private final ObjectProvider<MediaAudience> audiences;

    ReadMedia(MediaItems items, ObjectProvider<MediaAudience> audiences) {
        this.items = items;
        this.audiences = audiences;
    }

    /** A file as one caller may read it; whoever is nobody reads what is published. */
    record ShownFile(MediaItem item, boolean published) {}

    @Transactional(readOnly = true)
    public MediaItem read(Caller caller, MediaId id) {
        return items.findById(id)
                .filter(MediaItem::ofTheHouse)
                .flatMap(item -> readable(caller, item))
                .map(ShownFile::item)
                .orElseThrow(Refused::notFound);
    }

    @Transactional(readOnly = true)
    public Optional<ShownFile> find(Caller caller, String sha256) {
        List<ShownFile> found = items.findBySha256(sha256).stream()
                .flatMap(item -> readable(caller, item).stream())
                .toList();
        return found.stream()
                .filter(ShownFile::published)
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    void mustBeVisible(Caller caller, MediaItem item) {
        if (readable(caller, item).isEmpty()) {
            throw Refused.notFound();
        }
    }

    private Optional<ShownFile> readable(Caller caller, MediaItem item) {
        if (audiences.stream().anyMatch(audience -> audience.published(item.id()))) {
            return Optional.of(new ShownFile(item, true));
        }
        boolean theirs = (item.ofTheHouse() && caller.holds(item.sanctuaryId(), Role.WEAVER, Role.ORGANIZER))
                || audiences.stream().anyMatch(audience -> audience.shownTo(caller, item.id()));
        return theirs ? Optional.of(new ShownFile(item, false)) : Optional.empty();
    }
}
