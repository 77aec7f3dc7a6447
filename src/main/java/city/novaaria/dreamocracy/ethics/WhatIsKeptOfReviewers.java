package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.dossier.DossierPart;
import city.novaaria.dreamocracy.dossier.DossierSource;
import city.novaaria.dreamocracy.dossier.Whom;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How an ethicist declared, voted and ruled. */
@Component
class WhatIsKeptOfReviewers implements DossierSource {

    @Override
    public Stream<DossierPart> about(Whom whom) {
        return whom.ifSignsIn().stream()
                .flatMap(subject -> Stream.of(
                        DossierPart.of(
                                "reviewsTakenPartIn",
                                "id, review_id, conflict, statement, declared_at, lay, unaffiliated, vote, rationale,"
                                        + " valid_for_seconds, voted_at, renewal, renewal_valid_for_seconds, renewed_at",
                                "ethics_reviewer where subject = ?",
                                subject),
                        DossierPart.of(
                                "minutes",
                                "review_id, position, kind, noted_at, vote, reach, condition_id, incident_id, text",
                                "ethics_minute where subject = ?",
                                subject),
                        DossierPart.of(
                                "changesFoundNotMaterial",
                                "review_id, reason, concurred_at",
                                "ethics_concurrence where subject = ?",
                                subject)));
    }
}
