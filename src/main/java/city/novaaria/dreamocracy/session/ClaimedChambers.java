package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import city.novaaria.dreamocracy.session.Booking.Span;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** When something else than a session needs a chamber. */
@Component
class ClaimedChambers {

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private final ObjectProvider<ChamberClaims> claims;

    ClaimedChambers(ObjectProvider<ChamberClaims> claims) {
        this.claims = claims;
    }

    /** Of all that needs it at some time of the plan. */
    List<Span> in(ChamberId chamber, Span wanted) {
        return claims(chamber, wanted)
                .map(claim -> new Span(claim.from(), claim.until()))
                .toList();
    }

    /** Whether anything but that needs it at some time of the plan. */
    boolean taken(ChamberId chamber, Span wanted, UUID except) {
        return claims(chamber, wanted).anyMatch(claim -> !claim.id().equals(except));
    }

    /** Whether anything needs it from then on. */
    boolean needed(ChamberId chamber, Instant from) {
        return claims(chamber, new Span(from, LAST)).findAny().isPresent();
    }

    /** Those of these houses in which any of it is not over by then. */
    Set<SanctuaryId> housesWith(Collection<SanctuaryId> houses, Instant at) {
        return claims.stream()
                .flatMap(others -> others.housesWith(houses, at).stream())
                .collect(Collectors.toSet());
    }

    private Stream<ChamberClaims.Claim> claims(ChamberId chamber, Span wanted) {
        return claims.stream().flatMap(others -> others.of(Set.of(chamber), wanted.from(), wanted.to()).stream());
    }
}
