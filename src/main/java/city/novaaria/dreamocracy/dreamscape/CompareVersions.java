package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.dreamscape.VersionDiffView.ChangeView;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells two versions apart, by what the caller may see of each. */
@Component
class CompareVersions {

    /** What a weaver decides about; the rest differs anyway. */
    private static final List<String> DESIGNED = List.of(
            "intensity",
            "modality",
            "duration",
            "synopsis",
            "contentTags",
            "population",
            "alternativePaths",
            "lace",
            "scenes",
            "disclosure",
            "translations");

    private final DreamscapeVersions versions;
    private final Vocabulary vocabulary;
    private final JsonMapper json;

    CompareVersions(DreamscapeVersions versions, Vocabulary vocabulary, JsonMapper json) {
        this.versions = versions;
        this.vocabulary = vocabulary;
        this.json = json;
    }

    VersionDiffView compare(Caller caller, DreamscapeId id, int number, int other) {
        DreamscapeVersion after = visible(caller, id, number);
        DreamscapeVersion before = visible(caller, id, other);
        caller.mustHold(after.sanctuaryId(), Role.values());
        JsonNode old = json.valueToTree(VersionView.of(before, caller, Set.of()));
        JsonNode now = json.valueToTree(VersionView.of(after, caller, Set.of()));
        List<ChangeView> changes = new ArrayList<>();
        DESIGNED.forEach(part -> compare("/" + part, old.path(part), now.path(part), changes));
        return new VersionDiffView(
                id, number, other, Raised.say(after.raisedSince(before, vocabulary)), List.copyOf(changes));
    }

    private DreamscapeVersion visible(Caller caller, DreamscapeId id, int number) {
        return versions.visible(id, number, caller.sanctuaries()).orElseThrow(Refused::notFound);
    }

    private static void compare(String pointer, JsonNode before, JsonNode after, List<ChangeView> changes) {
        if (before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            TreeSet<String> names = new TreeSet<>(before.propertyNames());
            names.addAll(after.propertyNames());
            names.forEach(name -> compare(pointer + "/" + name, before.path(name), after.path(name), changes));
        } else if (holdsObjects(before) && holdsObjects(after)) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                compare(pointer + "/" + i, before.path(i), after.path(i), changes);
            }
        } else {
            changes.add(new ChangeView(pointer, text(before), text(after)));
        }
    }

    private static boolean holdsObjects(JsonNode node) {
        return node.isArray() && node.valueStream().allMatch(JsonNode::isObject);
    }

    private static @Nullable String text(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        return node.isString() ? node.asString() : node.toString();
    }
}
