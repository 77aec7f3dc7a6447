package city.novaaria.dreamocracy.presence;

import city.novaaria.dreamocracy.dossier.DossierPart;
import city.novaaria.dreamocracy.dossier.DossierSource;
import city.novaaria.dreamocracy.dossier.Whom;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When somebody on duty was last heard of. */
@Component
class WhatIsKeptOfPresence implements DossierSource {

    @Override
    public Stream<DossierPart> about(Whom whom) {
        return whom.ifSignsIn().stream()
                .map(subject -> DossierPart.of(
                        "presences",
                        "p.id, p.session_id, p.sanctuary_id, p.crew_id, p.seen_at, p.break_until",
                        "presence p join crew c on c.id = p.crew_id where c.subject = ?",
                        subject));
    }
}
