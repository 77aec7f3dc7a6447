package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whatever works are made of, one kind after the other, always in the same order. */
@Component
class Materials {

    private final List<Material> kinds;

    Materials(List<Material> kinds) {
        this.kinds = kinds.stream().sorted(Comparator.comparing(Material::kind)).toList();
    }

    List<PermittedSource> known(SanctuaryId house, Collection<SourceId> some) {
        return kinds.stream()
                .flatMap(kind -> kind.known(house, of(kind, some)).stream())
                .toList();
    }

    List<PermittedSource> hold(SanctuaryId house, Collection<SourceId> some) {
        return kinds.stream()
                .flatMap(kind -> kind.hold(house, of(kind, some)).stream())
                .toList();
    }

    void record(Artwork artwork, Instant at) {
        Set<SourceId> used = artwork.used();
        kinds.forEach(kind -> kind.record(artwork.sanctuaryId(), artwork.id().value(), of(kind, used), at));
    }

    Set<SourceId> ownedBy(Collection<String> subjects, Collection<SourceId> some) {
        return kinds.stream()
                .flatMap(kind ->
                        kind.ownedBy(subjects, of(kind, some)).stream().map(id -> new SourceId(kind.kind(), id)))
                .collect(Collectors.toSet());
    }

    List<SourceId> holdUsed(Collection<String> subjects) {
        return kinds.stream()
                .flatMap(kind -> kind.holdUsed(subjects).stream().map(id -> new SourceId(kind.kind(), id)))
                .toList();
    }

    List<@Nullable String> contributors(Collection<SourceId> some) {
        return kinds.stream()
                .flatMap(kind -> kind.contributors(of(kind, some)).stream())
                .collect(Collectors.toList());
    }

    private static List<UUID> of(Material kind, Collection<SourceId> some) {
        return some.stream()
                .filter(id -> id.kind() == kind.kind())
                .map(SourceId::value)
                .toList();
    }
}
