package city.novaaria.dreamocracy.statement;

import city.novaaria.dreamocracy.dossier.DossierPart;
import city.novaaria.dreamocracy.dossier.DossierSource;
import city.novaaria.dreamocracy.dossier.Whom;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was stated about somebody after their dreams. */
@Component
class WhatIsKeptOfStatements implements DossierSource {

    @Override
    public Stream<DossierPart> about(Whom whom) {
        return whom.ifThemselves().stream()
                .map(person -> DossierPart.of(
                        "adverseEventStatements",
                        "a.id, a.sanctuary_id, a.session_id, a.enrollment_id, a.observed, a.incident_ids, a.signed_by, a.signed_at",
                        EnrolledPerson.ROWS_OF_ONE.formatted("adverse_event_statement a", "a.enrollment_id"),
                        person.value()));
    }
}
