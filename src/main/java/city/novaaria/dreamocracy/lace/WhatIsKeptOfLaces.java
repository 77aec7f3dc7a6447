package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.dossier.DossierPart;
import city.novaaria.dreamocracy.dossier.DossierSource;
import city.novaaria.dreamocracy.dossier.Whom;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which device somebody wore. */
@Component
class WhatIsKeptOfLaces implements DossierSource {

    @Override
    public Stream<DossierPart> about(Whom whom) {
        return whom.ifPerson().stream()
                .flatMap(person -> Stream.of(
                        DossierPart.of(
                                "laces",
                                "b.id, b.enrollment_id, b.sanctuary_id, b.session_id, b.device_id, b.asked_for, b.signed_at, b.released_at",
                                EnrolledPerson.ROWS_OF_ONE.formatted("lace_binding b", "b.enrollment_id"),
                                person.value()),
                        DossierPart.of(
                                "laceCommands",
                                "c.id, c.enrollment_id, c.sanctuary_id, c.session_id, c.device_id, c.kind, c.given_at, c.due_at,"
                                        + " c.acknowledged_at, c.confirmed_at",
                                EnrolledPerson.ROWS_OF_ONE.formatted("lace_command c", "c.enrollment_id"),
                                person.value()),
                        DossierPart.of(
                                "laceReadings",
                                "r.measured_at, r.received_at, r.believed, r.kind, r.amount, r.enrollment_id, r.session_id,"
                                        + " r.device_id, r.boot_id, r.seq, r.opened_on",
                                EnrolledPerson.ROWS_OF_ONE.formatted("lace_reading r", "r.enrollment_id"),
                                person.value()),
                        DossierPart.of(
                                "laceMinutes",
                                "m.starts_at, m.kind, m.readings, m.total, m.lowest, m.highest, m.enrollment_id, m.session_id",
                                EnrolledPerson.ROWS_OF_ONE.formatted("lace_minute m", "m.enrollment_id"),
                                person.value())));
    }
}
