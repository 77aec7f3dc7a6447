package city.novaaria.dreamocracy.aftercare;

import city.novaaria.dreamocracy.dossier.DossierPart;
import city.novaaria.dreamocracy.dossier.DossierSource;
import city.novaaria.dreamocracy.dossier.Whom;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Check-ins after a dream; what came of them is for the person alone. */
@Component
class WhatIsKeptOfAftercare implements DossierSource {

    @Override
    public Stream<DossierPart> about(Whom whom) {
        return Stream.concat(
                whom.ifPerson().stream()
                        .map(person -> DossierPart.of(
                                "aftercareCheckIns",
                                "id, sanctuary_id, session_id, enrollment_id, due_after_seconds, due_at, owner_id,"
                                        + " state, contact_agreed",
                                "aftercare_check_in where participant_id = ?",
                                person.value())),
                whom.ifThemselves().stream().flatMap(WhatIsKeptOfAftercare::own));
    }

    private static Stream<DossierPart> own(ParticipantId person) {
        return Stream.of(
                DossierPart.of(
                        "aftercareAttempts",
                        "a.check_in_id, a.number, a.outcome, a.distress, a.attempted_at",
                        "aftercare_attempt a join aftercare_check_in c on c.id = a.check_in_id where c.participant_id = ?",
                        person.value()),
                DossierPart.of(
                        "aftercarePreference",
                        "participant_id, channel, quiet_from, quiet_to",
                        "aftercare_preference where participant_id = ?",
                        person.value()));
    }
}
