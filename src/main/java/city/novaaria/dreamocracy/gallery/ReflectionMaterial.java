package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.reflection.ArtReflection;
import city.novaaria.dreamocracy.reflection.ArtReflections;
import city.novaaria.dreamocracy.reflection.ReflectionForm;
import city.novaaria.dreamocracy.reflection.ReflectionId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people left of their dreams. */
@Component
class ReflectionMaterial implements Material {

    private final ArtReflections reflections;

    ReflectionMaterial(ArtReflections reflections) {
        this.reflections = reflections;
    }

    @Override
    public SourceKind kind() {
        return SourceKind.REFLECTION;
    }

    @Override
    public List<PermittedSource> known(SanctuaryId house, Collection<UUID> ids) {
        return permitted(reflections.forArt(house, reflections(ids)));
    }

    @Override
    public List<PermittedSource> hold(SanctuaryId house, Collection<UUID> ids) {
        return permitted(reflections.holdForArt(house, reflections(ids)));
    }

    private static List<PermittedSource> permitted(List<ArtReflection> found) {
        return found.stream()
                .map(reflection -> new PermittedSource(
                        SourceId.of(reflection.id()),
                        (form, attribution, _) -> reflection.permits(form(form), attribution)))
                .toList();
    }

    private static ReflectionForm form(SourceForm form) {
        return switch (form) {
            case VERBATIM -> ReflectionForm.VERBATIM;
            case PARAPHRASE -> ReflectionForm.PARAPHRASE;
            case BLENDED -> ReflectionForm.BLENDED;
        };
    }

    /** Which works use one is read from the works themselves. */
    @Override
    public void record(SanctuaryId house, UUID work, Collection<UUID> ids, Instant at) {}

    @Override
    public Set<UUID> ownedBy(Collection<String> subjects, Collection<UUID> ids) {
        return reflections.ownedBy(subjects, reflections(ids)).stream()
                .map(ReflectionId::value)
                .collect(Collectors.toSet());
    }

    @Override
    public List<UUID> holdUsed(Collection<String> subjects) {
        return reflections.holdPermitted(subjects).stream()
                .map(ReflectionId::value)
                .toList();
    }

    @Override
    public List<@Nullable String> contributors(Collection<UUID> ids) {
        return List.copyOf(reflections.contributors(reflections(ids)));
    }

    private static Set<ReflectionId> reflections(Collection<UUID> ids) {
        return ids.stream().map(ReflectionId::new).collect(Collectors.toSet());
    }
}
