package city.novaaria.dreamocracy.merge;

import city.novaaria.dreamocracy.dossier.DossierPart;
import city.novaaria.dreamocracy.dossier.DossierSource;
import city.novaaria.dreamocracy.dossier.Whom;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** That somebody says that two records are of one person. */
@Component
class WhatIsKeptOfMerges implements DossierSource {

    @Override
    public Stream<DossierPart> about(Whom whom) {
        return whom.ifPerson().stream()
                .map(person -> DossierPart.of(
                        "recordMerges",
                        "id, sanctuary_id, participant_id, duplicate_id, reason, asked_at, state, participant_agreed_at,"
                                + " duplicate_agreed_at, guardian_agreed_at, decided_at",
                        "record_merge where participant_id = ? or duplicate_id = ?",
                        person.value(),
                        person.value()));
    }
}
