package city.novaaria.dreamocracy.note;

import city.novaaria.dreamocracy.dossier.DossierPart;
import city.novaaria.dreamocracy.dossier.DossierSource;
import city.novaaria.dreamocracy.dossier.Whom;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Notes about somebody and who read them; for that person alone. */
@Component
class WhatIsKeptOfNotes implements DossierSource {

    @Override
    public Stream<DossierPart> about(Whom whom) {
        return whom.ifThemselves().stream()
                .flatMap(person -> Stream.of(
                        DossierPart.of(
                                "notes",
                                "n.id, n.sanctuary_id, n.session_id, n.enrollment_id, n.author, n.text, n.written_at,"
                                        + " n.redacted_at",
                                EnrolledPerson.ROWS_OF_ONE.formatted("session_note n", "n.enrollment_id"),
                                person.value()),
                        DossierPart.of(
                                "noteReadings",
                                "r.note_id, r.reader, r.read_at",
                                EnrolledPerson.ROWS_OF_ONE.formatted(
                                        "note_reading r join session_note n on n.id = r.note_id", "n.enrollment_id"),
                                person.value())));
    }
}
