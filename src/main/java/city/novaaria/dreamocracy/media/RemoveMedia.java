package city.novaaria.dreamocracy.media;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.problems.Refused;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Destroys a file that nothing shows any more. */
@Component
class RemoveMedia {

    private final MediaItems items;
    private final ReadMedia reading;
    private final KeepMedia keeping;
    private final ObjectProvider<MediaUses> uses;

    RemoveMedia(MediaItems items, ReadMedia reading, KeepMedia keeping, ObjectProvider<MediaUses> uses) {
        this.items = items;
        this.reading = reading;
        this.keeping = keeping;
        this.uses = uses;
    }

    /** Who makes something of it at the same moment comes before or after: the tables let no work have a file that is gone. */
    @AtomicStep
    public void remove(Caller caller, MediaId id) {
        MediaItem item = items.findById(id).orElseThrow(Refused::notFound);
        Actor by = mustBeTheirs(caller, item);
        if (uses.stream().anyMatch(some -> !some.used(Set.of(id)).isEmpty())) {
            List<Object> shown = uses.stream()
                    .flatMap(some -> some.of(caller, Set.of(id)).getOrDefault(id, List.of()).stream())
                    .<Object>map(MediaUse::id)
                    .toList();
            throw Refused.because(MediaProblem.FILE_IN_USE).with("usedBy", shown);
        }
        keeping.remove(item, by);
    }

    /** What somebody keeps for themselves exists for nobody else. */
    private Actor mustBeTheirs(Caller caller, MediaItem item) {
        if (item.ofTheHouse()) {
            reading.mustBeVisible(caller, item);
            return caller.mustHold(item.sanctuaryId(), Role.WEAVER, Role.ORGANIZER);
        }
        if (!caller.is(item.uploadedBy())) {
            throw Refused.notFound();
        }
        return caller.as(Actor.ActingAs.CONTRIBUTOR);
    }
}
