package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.fear.FearId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.util.Optional;
import java.util.Set;

/** What those may know of scenes who make something else of them. */
public interface SceneLibrary {

    /** One scene, counted from 1, of a version that was submitted; empty for drafts, whose scenes may change, and where there is none. */
    Optional<FrozenScene> scene(SanctuaryId sanctuary, DreamscapeId dreamscape, int number, int scene);

    /** A scene that does not change any more, and the fears that it was made of. */
    record FrozenScene(VersionId version, int scene, Set<FearId> fears) {

        public FrozenScene {
            fears = Set.copyOf(fears);
        }
    }
}
