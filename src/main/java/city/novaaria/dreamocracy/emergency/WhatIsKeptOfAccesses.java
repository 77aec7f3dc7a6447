package city.novaaria.dreamocracy.emergency;

import city.novaaria.dreamocracy.dossier.DossierPart;
import city.novaaria.dreamocracy.dossier.DossierSource;
import city.novaaria.dreamocracy.dossier.Whom;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who opened an emergency access to somebody and what was read by it, and which ones somebody opened. */
@Component
class WhatIsKeptOfAccesses implements DossierSource {

    @Override
    public Stream<DossierPart> about(Whom whom) {
        Stream<DossierPart> concerning = whom.ifPerson().stream()
                .flatMap(person -> Stream.of(
                        DossierPart.of(
                                "emergencyAccesses",
                                "id, sanctuary_id, holder, role, reason, opened_at, over_at, acknowledged_at,"
                                        + " review_by, reviewed_at, justified, finding",
                                "emergency_access where participant_id = ?",
                                person.value()),
                        DossierPart.of(
                                "emergencyReadings",
                                "r.read_at, r.access_id, r.part",
                                "emergency_reading r join emergency_access a on a.id = r.access_id"
                                        + " where a.participant_id = ?",
                                person.value())));
        Stream<DossierPart> opened = whom.ifSignsIn().stream()
                .map(subject -> DossierPart.of(
                        "emergencyAccessesOpened",
                        "id, sanctuary_id, holder, role, reason, opened_at, over_at, review_by, reviewed_at, justified,"
                                + " finding",
                        "emergency_access where holder = ?",
                        subject));
        return Stream.concat(concerning, opened);
    }
}
