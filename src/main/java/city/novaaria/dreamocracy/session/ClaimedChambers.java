package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.sanctuary.ChamberId;
import city.novaaria.dreamocracy.session.Booking.Span;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** When something else than a session needs a chamber. */
@Component
class ClaimedChambers {

    private final ObjectProvider<ChamberClaims> claims;

    ClaimedChambers(ObjectProvider<ChamberClaims> claims) {
        this.claims = claims;
    }

    /** Of all that needs it at some time of the plan. */
    List<Span> in(ChamberId chamber, Span wanted) {
        return claims.stream()
                .flatMap(others -> others.of(Set.of(chamber), wanted.from(), wanted.to()).stream())
                .map(claim -> new Span(claim.from(), claim.until()))
                .toList();
    }
}
