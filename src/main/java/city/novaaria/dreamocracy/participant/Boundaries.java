package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.kernel.JsonColumn;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * What a person does not want to meet in a dream, as tags in the order of the alphabet.
 *
 * @param lines must not be touched
 * @param veils may be there if there is a tested way around
 * @param ceiling the strongest intensity that they want for themselves; null when they set none
 */
@Embeddable
record Boundaries(
        @Convert(converter = Boundaries.TagsColumn.class) List<String> lines,
        @Convert(converter = Boundaries.TagsColumn.class) List<String> veils,
        @Enumerated(EnumType.STRING) @Nullable Intensity ceiling,
        Instant setAt) {

    static Boundaries of(
            Collection<String> lines, Collection<String> veils, @Nullable Intensity ceiling, Instant setAt) {
        return new Boundaries(
                lines.stream().distinct().sorted().toList(),
                veils.stream().distinct().sorted().toList(),
                ceiling,
                setAt);
    }

    @Override
    public String toString() {
        return "Boundaries";
    }

    static final class TagsColumn extends JsonColumn<List<String>> {

        TagsColumn() {
            super(new TypeReference<>() {});
        }
    }
}
