package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.dossier.DossierPart;
import city.novaaria.dreamocracy.dossier.DossierSource;
import city.novaaria.dreamocracy.dossier.Whom;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which gatherings somebody holds. */
@Component
class WhatIsKeptOfGatherings implements DossierSource {

    @Override
    public Stream<DossierPart> about(Whom whom) {
        return whom.ifSignsIn().stream()
                .map(subject -> DossierPart.of(
                        "gatheringsHeld",
                        "h.gathering_id, h.crew_id",
                        "gathering_crew h join crew c on c.id = h.crew_id where c.subject = ?",
                        subject));
    }
}
