package city.novaaria.dreamocracy.media;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.Sha256;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Somebody of a house brings a file: it is looked into outside of any transaction, and then kept in one. */
@Component
class UploadMedia implements MediaShelf {

    private final SanctuaryRegister sanctuaries;
    private final CheckFile checking;
    private final KeepMedia keeping;
    private final MediaItems items;

    UploadMedia(SanctuaryRegister sanctuaries, CheckFile checking, KeepMedia keeping, MediaItems items) {
        this.sanctuaries = sanctuaries;
        this.checking = checking;
        this.keeping = keeping;
        this.items = items;
    }

    MediaItem upload(Caller caller, SanctuaryId house, String contentType, byte[] sent) {
        if (sanctuaries.find(house).isEmpty()) {
            throw Refused.notFound();
        }
        Actor by = caller.mustHold(house, Role.WEAVER, Role.ORGANIZER);
        CheckedFile file = checking.check(contentType, sent);
        return keeping.keep(house, Sha256.of(sent), file, by);
    }

    @Override
    public Map<MediaId, ShownMedia> of(SanctuaryId house, Collection<MediaId> ids) {
        return ids.isEmpty() ? Map.of() : shown(items.findByShelfIdAndIdIn(house.value(), ids));
    }

    @Override
    public Map<MediaId, ShownMedia> of(Collection<MediaId> ids) {
        return ids.isEmpty() ? Map.of() : shown(items.findAllById(ids));
    }

    private static Map<MediaId, ShownMedia> shown(List<MediaItem> found) {
        return found.stream()
                .map(item -> new ShownMedia(item.id(), item.kind(), item.sha256(), item.thumbnailSize() > 0))
                .collect(Collectors.toMap(ShownMedia::id, shown -> shown));
    }
}
