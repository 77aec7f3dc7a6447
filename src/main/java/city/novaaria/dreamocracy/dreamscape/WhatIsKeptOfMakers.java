package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.dossier.DossierPart;
import city.novaaria.dreamocracy.dossier.DossierSource;
import city.novaaria.dreamocracy.dossier.Whom;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** In which dreamscapes somebody had a hand. */
@Component
class WhatIsKeptOfMakers implements DossierSource {

    @Override
    public Stream<DossierPart> about(Whom whom) {
        return whom.ifSignsIn().stream()
                .map(subject -> DossierPart.of(
                        "dreamscapesMade", "dreamscape_id", "dreamscape_maker where subject = ?", subject));
    }
}
