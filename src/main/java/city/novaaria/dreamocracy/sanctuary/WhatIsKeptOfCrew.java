package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.dossier.DossierPart;
import city.novaaria.dreamocracy.dossier.DossierSource;
import city.novaaria.dreamocracy.dossier.Whom;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The roles that somebody holds or held. */
@Component
class WhatIsKeptOfCrew implements DossierSource {

    @Override
    public Stream<DossierPart> about(Whom whom) {
        return whom.ifSignsIn().stream()
                .map(subject -> DossierPart.of(
                        "roles",
                        "id, sanctuary_id, display_name, role, credentialed_up_to, lay, unaffiliated, live_key is not null as held",
                        "crew where subject = ?",
                        subject));
    }
}
