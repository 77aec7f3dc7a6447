package city.novaaria.dreamocracy.loan;

import city.novaaria.dreamocracy.dossier.DossierPart;
import city.novaaria.dreamocracy.dossier.DossierSource;
import city.novaaria.dreamocracy.dossier.Whom;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which laces somebody borrowed. */
@Component
class WhatIsKeptOfLoans implements DossierSource {

    @Override
    public Stream<DossierPart> about(Whom whom) {
        return whom.ifSignsIn().stream()
                .map(subject -> DossierPart.of(
                        "laceLoans",
                        "id, sanctuary_id, device_id, registration_id, subject, participant_id, state, lent_at, due_at,"
                                + " returned_at, passed",
                        "lace_loan where subject = ?",
                        subject));
    }
}
