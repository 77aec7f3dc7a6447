package city.novaaria.dreamocracy.watch;

import city.novaaria.dreamocracy.dossier.DossierPart;
import city.novaaria.dreamocracy.dossier.DossierSource;
import city.novaaria.dreamocracy.dossier.Whom;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How distressed somebody was, as they or others said. */
@Component
class WhatIsKeptOfDistress implements DossierSource {

    @Override
    public Stream<DossierPart> about(Whom whom) {
        return whom.ifPerson().stream()
                .map(person -> DossierPart.of(
                        "distressRatings",
                        "id, enrollment_id, session_id, sanctuary_id, suds, dissociating, source, rated_at, baseline, asks,"
                                + " look_by",
                        "distress_rating where participant_id = ?",
                        person.value()));
    }
}
