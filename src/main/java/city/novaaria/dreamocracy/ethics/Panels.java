package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.fear.FearLibrary;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds out who could decide about a review now. */
@Component
class Panels {

    private final SanctuaryRegister sanctuaries;
    private final FearLibrary fears;

    Panels(SanctuaryRegister sanctuaries, FearLibrary fears) {
        this.sanctuaries = sanctuaries;
        this.fears = fears;
    }

    Panel of(EthicsReview review) {
        return new Panel(
                sanctuaries.holders(review.sanctuaryId(), Role.ETHICIST),
                entangled(review),
                sanctuaries.find(review.sanctuaryId()).orElseThrow());
    }

    Set<String> entangled(EthicsReview review) {
        Set<String> entangled = new HashSet<>(
                fears.collectors(review.sanctuaryId(), review.versionId().value()));
        entangled.add(review.author());
        return entangled;
    }
}
