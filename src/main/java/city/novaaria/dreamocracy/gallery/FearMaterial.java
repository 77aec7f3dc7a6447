package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.fear.ArtFear;
import city.novaaria.dreamocracy.fear.ArtFears;
import city.novaaria.dreamocracy.fear.FearId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people were afraid of. */
@Component
class FearMaterial implements Material {

    private final ArtFears fears;

    FearMaterial(ArtFears fears) {
        this.fears = fears;
    }

    @Override
    public SourceKind kind() {
        return SourceKind.FEAR;
    }

    @Override
    public List<PermittedSource> known(SanctuaryId house, Collection<UUID> ids) {
        return permitted(fears.forArt(house, fears(ids)));
    }

    @Override
    public List<PermittedSource> hold(SanctuaryId house, Collection<UUID> ids) {
        return permitted(fears.holdForArt(house, fears(ids)));
    }

    private static List<PermittedSource> permitted(List<ArtFear> found) {
        return found.stream()
                .map(fear -> new PermittedSource(
                        SourceId.of(fear.id()), (_, attribution, at) -> fear.permits(attribution, at)))
                .toList();
    }

    @Override
    public void record(SanctuaryId house, UUID work, Collection<UUID> ids, Instant at) {
        fears.recordArt(house, work, fears(ids), at);
    }

    @Override
    public Set<UUID> ownedBy(Collection<String> subjects, Collection<UUID> ids) {
        return fears.ownedBy(subjects, fears(ids)).stream().map(FearId::value).collect(Collectors.toSet());
    }

    @Override
    public List<UUID> holdUsed(Collection<String> subjects) {
        return fears.holdUsedInArt(subjects).stream().map(FearId::value).toList();
    }

    @Override
    public List<@Nullable String> contributors(Collection<UUID> ids) {
        return fears.contributors(fears(ids));
    }

    private static Set<FearId> fears(Collection<UUID> ids) {
        return ids.stream().map(FearId::new).collect(Collectors.toSet());
    }
}
