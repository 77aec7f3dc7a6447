package city.novaaria.dreamocracy.message;

import city.novaaria.dreamocracy.dossier.DossierPart;
import city.novaaria.dreamocracy.dossier.DossierSource;
import city.novaaria.dreamocracy.dossier.Whom;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Messages that were left for somebody; for that person alone. */
@Component
class WhatIsKeptOfMessages implements DossierSource {

    @Override
    public Stream<DossierPart> about(Whom whom) {
        return whom.ifThemselves().stream()
                .map(person -> DossierPart.of(
                        "messages",
                        "The messages that were left for you.",
                        "m.id, m.sanctuary_id, m.session_id, m.enrollment_id, m.text, m.sent_at, d.read_at",
                        "message_delivery d join message m on m.id = d.message_id where d.participant_id = ?",
                        person.value()));
    }
}
