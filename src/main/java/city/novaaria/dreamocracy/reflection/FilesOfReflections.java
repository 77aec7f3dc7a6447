package city.novaaria.dreamocracy.reflection;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.media.MediaAudience;
import city.novaaria.dreamocracy.media.MediaId;
import org.springframework.stereotype.Component;

/** A drawing or a sound is seen by whoever sees the reflection that it is part of, and by nobody else. */
@Component
class FilesOfReflections implements MediaAudience {

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
}
