package city.novaaria.dreamocracy.exhibition;

import city.novaaria.dreamocracy.kernel.AnyOf;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import city.novaaria.dreamocracy.session.ChamberClaims;
import city.novaaria.dreamocracy.session.OtherNeeds;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** No session is planned where artworks hang. */
@Component
class ClaimChambers implements ChamberClaims, OtherNeeds {

    private final Exhibitions exhibitions;

    ClaimChambers(Exhibitions exhibitions) {
        this.exhibitions = exhibitions;
    }

    @Override
    public List<Claim> of(Collection<ChamberId> chambers, Instant from, Instant until) {
        return exhibitions.in(chambers, from, until, ExhibitionState.CANCELLED).stream()
                .map(exhibition -> new Claim(
                        exhibition.id().value(),
                        exhibition.chamberId(),
                        Kind.EXHIBITION,
                        exhibition.opensAt(),
                        exhibition.closesAt()))
                .toList();
    }

    /** Artworks hang there, and nobody of the crew has to stay with them. */
    @Override
    public List<Need> during(ChamberId chamber, Collection<String> subjects, Instant from, Instant until) {
        return exhibitions.openingsIn(chamber, from, until, ExhibitionState.CANCELLED).stream()
                .map(opensAt -> new Need(null, opensAt))
                .toList();
    }

    @Override
    public Set<SanctuaryId> housesWith(Collection<SanctuaryId> houses, Instant at) {
        return exhibitions.housesWith(AnyOf.ids(houses), at, ExhibitionState.CANCELLED);
    }
}
