package city.novaaria.dreamocracy.charter;

import city.novaaria.dreamocracy.charter.SessionFacts.DeviationFacts;
import java.util.HashSet;
import java.util.Set;

/**
 * What a dream exposes people to.
 *
 * @param content what it touches, besides what the fears that it uses touch
 */
public record Exposure(Intensity intensity, Set<ContentTag> content) {

    public Exposure {
        content = Set.copyOf(content);
    }

    /** As it was approved. */
    static Exposure of(ExperienceFacts experience) {
        return new Exposure(experience.intensity(), experience.contentTags());
    }

    public Exposure after(DeviationFacts change) {
        Set<ContentTag> changed = new HashSet<>(content);
        changed.removeIf(tag -> change.takenOut().contains(tag.name()));
        changed.addAll(change.contentTags());
        return new Exposure(change.intensity(), changed);
    }

    /** It is milder, or as strong and touches nothing new and something no more. */
    public boolean isLessThan(Exposure other) {
        return other.intensity.isAbove(intensity)
                || (intensity == other.intensity
                        && other.content.containsAll(content)
                        && !content.containsAll(other.content));
    }

    public boolean canBeLess() {
        return intensity != Intensity.I1 || !content.isEmpty();
    }

    public boolean touches(String name) {
        return content.stream().anyMatch(tag -> tag.name().equals(name));
    }
}
