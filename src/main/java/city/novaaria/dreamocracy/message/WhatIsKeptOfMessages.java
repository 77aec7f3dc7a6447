package city.novaaria.dreamocracy.message;

import city.novaaria.dreamocracy.dossier.DossierPart;
import city.novaaria.dreamocracy.dossier.DossierSource;
import city.novaaria.dreamocracy.dossier.Whom;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Messages that were left for somebody; guardians of a minor do not read what the minor has read of them. */
@Component
class WhatIsKeptOfMessages implements DossierSource {

    private static final String TOLD = "m.id, m.sanctuary_id, m.session_id, m.enrollment_id, m.text, m.sent_at";

    @Override
    public Stream<DossierPart> about(Whom whom) {
        return Stream.of(
                        whom.ifPerson().stream()
                                .map(person -> DossierPart.of(
                                        "messages",
                                        whom.ifThemselves().isPresent() ? TOLD + ", d.read_at" : TOLD,
                                        "message_delivery d join message m on m.id = d.message_id where d.participant_id = ?",
                                        person.value())),
                        whom.ifThemselves().stream()
                                .map(guardian -> DossierPart.of(
                                        "messagesReadForWards",
                                        "message_id, read_at",
                                        "message_guardian_reading where guardian_id = ?",
                                        guardian.value())),
                        whom.ifSignsIn().stream()
                                .map(subject -> DossierPart.of(
                                        "gatheringMessages",
                                        "m.id, m.sanctuary_id, m.gathering_id, m.text, m.sent_at, d.read_at",
                                        "gathering_message_delivery d join message m on m.id = d.message_id where d.subject = ?",
                                        subject)))
                .flatMap(parts -> parts);
    }
}
