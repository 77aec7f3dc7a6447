package city.novaaria.dreamocracy.reflection;

import city.novaaria.dreamocracy.fear.Permission.Attribution;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.participant.WhoIsOfAge;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Answers from the tables, anew with every question. */
@Component
class StoredArtReflections implements ArtReflections {

    private final Reflections reflections;
    private final WhoIsOfAge ages;

    StoredArtReflections(Reflections reflections, WhoIsOfAge ages) {
        this.reflections = reflections;
        this.ages = ages;
    }

    @Override
    public List<ArtReflection> forArt(SanctuaryId sanctuary, Collection<ReflectionId> asked) {
        return asked.isEmpty() ? List.of() : forArt(reflections.among(sanctuary, asked), asked);
    }

    @Override
    public List<ArtReflection> holdForArt(SanctuaryId sanctuary, Collection<ReflectionId> asked) {
        return asked.isEmpty() ? List.of() : forArt(reflections.holdAmong(sanctuary, asked), asked);
    }

    private List<ArtReflection> forArt(List<Reflection> found, Collection<ReflectionId> asked) {
        Set<ReflectionId> ofAge = ages.among(found.stream()
                .filter(reflection -> reflection
                        .forArt()
                        .filter(permission -> permission.attribution() != Attribution.ANONYMOUS)
                        .isPresent())
                .map(Reflection::given)
                .toList());
        Map<ReflectionId, ArtReflection> known = found.stream()
                .map(reflection -> of(reflection, ofAge.contains(reflection.id())))
                .collect(Collectors.toMap(ArtReflection::id, Function.identity()));
        return asked.stream()
                .distinct()
                .map(id -> known.getOrDefault(id, ArtReflection.unknown(id)))
                .toList();
    }

    private static ArtReflection of(Reflection reflection, boolean ofAge) {
        return reflection
                .forArt()
                .map(permission -> new ArtReflection(
                        reflection.id(),
                        reflection.cleared(),
                        Set.copyOf(permission.forms()),
                        ofAge ? permission.attribution() : Attribution.ANONYMOUS))
                .orElseGet(() -> ArtReflection.unknown(reflection.id()));
    }

    @Override
    public Set<ReflectionId> ownedBy(Collection<String> subjects, Collection<ReflectionId> asked) {
        return asked.isEmpty() || subjects.isEmpty() ? Set.of() : reflections.ownedBy(subjects, asked);
    }

    @Override
    public List<ReflectionId> holdPermitted(Collection<String> subjects) {
        return subjects.isEmpty()
                ? List.of()
                : reflections.holdPermitted(subjects).stream()
                        .map(Reflection::id)
                        .toList();
    }

    @Override
    public List<String> contributors(Collection<ReflectionId> asked) {
        return asked.isEmpty() ? List.of() : reflections.contributors(asked);
    }
}
