package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.dossier.DossierPart;
import city.novaaria.dreamocracy.dossier.DossierSource;
import city.novaaria.dreamocracy.dossier.Whom;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Incidents that somebody reported while they were signed in, and what they said; of the others nobody knows whose they are. */
@Component
class WhatIsKeptOfIncidents implements DossierSource {

    @Override
    public Stream<DossierPart> about(Whom whom) {
        return Stream.concat(
                whom.ifSignsIn().stream()
                        .flatMap(subject -> Stream.of(
                                DossierPart.of(
                                        "incidents",
                                        "id, sanctuary_id, session_id, device_id, category, emergency, state, severity,"
                                                + " incident_class, relatedness, duplicate_of, reported_at, acknowledged_at",
                                        "incident where reporter = ?",
                                        subject),
                                DossierPart.of(
                                        "incidentTexts",
                                        "t.id, t.incident_id, t.text, t.written_at",
                                        "incident_text t join incident i on i.id = t.incident_id where i.reporter = ?",
                                        subject),
                                DossierPart.of(
                                        "incidentReadings",
                                        "r.id, r.incident_id, r.read_at",
                                        "incident_reading r join incident i on i.id = r.incident_id where i.reporter = ?",
                                        subject))),
                whom.ifThemselves().stream()
                        .map(person -> DossierPart.of(
                                "incidentsAboutYou",
                                "id, sanctuary_id, session_id, origin, state, reported_at",
                                "incident where participant_id = ?",
                                person.value())));
    }
}
