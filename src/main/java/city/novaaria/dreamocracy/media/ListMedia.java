package city.novaaria.dreamocracy.media;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows what somebody brought, or what lies on the shelf of a house, and what each of it is used for. */
@Component
class ListMedia {

    private final SanctuaryRegister sanctuaries;
    private final KeysetPages pages;
    private final ObjectProvider<MediaUses> uses;

    ListMedia(SanctuaryRegister sanctuaries, KeysetPages pages, ObjectProvider<MediaUses> uses) {
        this.sanctuaries = sanctuaries;
        this.pages = pages;
        this.uses = uses;
    }

    @Transactional(readOnly = true)
    public Page<ShelvedMediaView> own(Caller caller, PageAsk page) {
        return read(caller, page, MediaItems.broughtBy(caller));
    }

    @Transactional(readOnly = true)
    public Page<ShelvedMediaView> ofHouse(Caller caller, SanctuaryId house, PageAsk page) {
        if (sanctuaries.find(house).isEmpty()) {
            throw Refused.notFound();
        }
        caller.mustHold(house, Role.WEAVER, Role.ORGANIZER);
        return read(caller, page, MediaItems.on(house));
    }

    private Page<ShelvedMediaView> read(Caller caller, PageAsk page, KeysetBranch which) {
        List<MediaItem> found = pages.read(MediaItem.class, List.of(which), page);
        return Page.ofAll(page, found, item -> item.id().value(), shown -> views(caller, shown));
    }

    private List<ShelvedMediaView> views(Caller caller, List<MediaItem> shown) {
        List<MediaId> ids = shown.stream().map(MediaItem::id).toList();
        Map<MediaId, List<MediaUse>> known = new HashMap<>();
        uses.stream()
                .map(some -> some.of(caller, ids))
                .forEach(some -> some.forEach((id, more) -> known.merge(id, more, ListMedia::both)));
        return shown.stream()
                .map(item -> new ShelvedMediaView(MediaView.of(item), known.getOrDefault(item.id(), List.of())))
                .toList();
    }

    private static List<MediaUse> both(List<MediaUse> some, List<MediaUse> more) {
        return Stream.concat(some.stream(), more.stream()).limit(MediaUses.MOST).toList();
    }
}
