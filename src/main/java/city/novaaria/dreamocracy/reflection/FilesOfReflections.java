package city.novaaria.dreamocracy.reflection;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.media.MediaAudience;
import city.novaaria.dreamocracy.media.MediaId;
import city.novaaria.dreamocracy.media.MediaUse;
import city.novaaria.dreamocracy.media.MediaUses;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A drawing or a sound is seen by whoever sees the reflection that it is part of, and by nobody else. */
@Component
class FilesOfReflections implements MediaAudience, MediaUses {

    private final Reflections reflections;
    private final ShowReflections showing;

    FilesOfReflections(Reflections reflections, ShowReflections showing) {
        this.reflections = reflections;
        this.showing = showing;
    }

    @Override
    public boolean published(MediaId media) {
        return false;
    }

    @Override
    public boolean shownTo(Caller caller, MediaId media) {
        return caller.signedIn()
                && reflections
                        .findByMediaId(media)
                        .filter(reflection -> showing.access(caller, reflection).visible())
                        .isPresent();
    }

    @Override
    public Map<MediaId, List<MediaUse>> of(Caller caller, Collection<MediaId> files) {
        return reflections.findByMediaIdIn(files).stream()
                .filter(reflection -> caller.is(reflection.author()))
                .collect(Collectors.toMap(
                        reflection -> Objects.requireNonNull(reflection.mediaId()),
                        reflection -> List.of(new MediaUse(
                                MediaUse.Kind.REFLECTION, reflection.id().value()))));
    }

    @Override
    public Set<MediaId> used(Collection<MediaId> files) {
        return reflections.findByMediaIdIn(files).stream()
                .flatMap(reflection -> Stream.ofNullable(reflection.mediaId()))
                .collect(Collectors.toSet());
    }

    /** Whoever takes a reflection back, or adds another file, has let go of it before. */
    @Override
    public void letGo(MediaId file, Instant at) {}
}
