package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.dreamscape.SceneLibrary;
import city.novaaria.dreamocracy.dreamscape.SceneLibrary.FrozenScene;
import city.novaaria.dreamocracy.fear.FearId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds the scenes that a work is to be made of. No permission goes through a scene: each fear that one was made of has to be named among
 * the sources of the work, where it is asked about as any other (FEA-01, FEA-02).
 */
@Component
class FindScenes {

    private final SceneLibrary scenes;

    FindScenes(SceneLibrary scenes) {
        this.scenes = scenes;
    }

    List<ArtworkScene> in(SanctuaryId house, NewArtwork request) {
        Set<SourceId> named = request.asked().stream().map(AskedSource::id).collect(Collectors.toSet());
        List<ArtworkScene> found = new ArrayList<>();
        List<FieldError> faults = new ArrayList<>();
        Set<FrozenScene> seen = new HashSet<>();
        List<NewArtworkScene> asked = request.fromScenes();
        for (int place = 0; place < asked.size(); place++) {
            String pointer = "#/scenes/" + place;
            NewArtworkScene wanted = asked.get(place);
            Optional<FrozenScene> scene = scenes.scene(house, wanted.dreamscapeId(), wanted.version(), wanted.scene());
            if (scene.isEmpty()) {
                faults.add(FieldError.at(pointer, "Scene", "scene-of-the-house"));
            } else if (!seen.add(scene.get())) {
                faults.add(FieldError.at(pointer, "Duplicate", "scene-once"));
            } else if (!named.containsAll(fears(scene.get()))) {
                faults.add(FieldError.at(pointer, "Sources", "fears-of-the-scene"));
            } else {
                found.add(scene(wanted, scene.get()));
            }
        }
        if (!faults.isEmpty()) {
            throw Refused.unprocessable(faults.toArray(FieldError[]::new));
        }
        return found;
    }

    private static Set<SourceId> fears(FrozenScene scene) {
        return scene.fears().stream().map(SourceId::of).collect(Collectors.toSet());
    }

    private static ArtworkScene scene(NewArtworkScene wanted, FrozenScene scene) {
        return new ArtworkScene(
                scene.version(),
                scene.scene(),
                wanted.dreamscapeId(),
                wanted.version(),
                wanted.form(),
                scene.fears().stream().map(FearId::value).sorted().toList());
    }
}
