package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.kernel.JsonColumn;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

    /** What keeps within both: a line stays a line. */
    Boundaries and(Boundaries other, Instant at) {
        Set<String> allLines = new HashSet<>(lines);
        allLines.addAll(other.lines);
        Set<String> allVeils = new HashSet<>(veils);
        allVeils.addAll(other.veils);
        allVeils.removeAll(allLines);
        return of(
                allLines,
                allVeils,
                Stream.of(ceiling, other.ceiling)
                        .flatMap(Stream::ofNullable)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                at);
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
