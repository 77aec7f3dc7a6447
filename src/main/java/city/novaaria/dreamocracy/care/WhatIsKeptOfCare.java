package city.novaaria.dreamocracy.care;

import city.novaaria.dreamocracy.dossier.DossierPart;
import city.novaaria.dreamocracy.dossier.DossierSource;
import city.novaaria.dreamocracy.dossier.Whom;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Screenings, as the person reads what came of them, and relations to the crew, which guardians do not read. */
@Component
class WhatIsKeptOfCare implements DossierSource {

    @Override
    public Stream<DossierPart> about(Whom whom) {
        return Stream.concat(
                whom.ifPerson().stream()
                        .map(person -> DossierPart.of(
                                "screenings",
                                "id, outcome, vulnerable, screened_at, valid_until, cleared_at",
                                "screening where participant_id = ?",
                                person.value())),
                whom.ifThemselves().stream()
                        .map(person -> DossierPart.of(
                                "relations",
                                "id, sanctuary_id, crew_id, kind, declared_at, end_asked_at, ended_at",
                                "relation where participant_id = ?",
                                person.value())));
    }
}
