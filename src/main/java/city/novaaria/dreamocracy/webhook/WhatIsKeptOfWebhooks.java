package city.novaaria.dreamocracy.webhook;

import city.novaaria.dreamocracy.dossier.DossierPart;
import city.novaaria.dreamocracy.dossier.DossierSource;
import city.novaaria.dreamocracy.dossier.Whom;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** For which webhooks somebody answers. */
@Component
class WhatIsKeptOfWebhooks implements DossierSource {

    @Override
    public Stream<DossierPart> about(Whom whom) {
        return whom.ifSignsIn().stream()
                .map(subject -> DossierPart.of(
                        "webhooks",
                        "id, sanctuary_id, url, types, state, inactive_because, created_at, tells_from",
                        "webhook where answered_by = ?",
                        subject));
    }
}
