package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.dossier.DossierPart;
import city.novaaria.dreamocracy.dossier.DossierSource;
import city.novaaria.dreamocracy.dossier.Whom;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which gatherings somebody holds or came to. What they said of one is kept without their name, and so nobody finds it. */
@Component
class WhatIsKeptOfGatherings implements DossierSource {

    @Override
    public Stream<DossierPart> about(Whom whom) {
        return whom.ifSignsIn().stream()
                .flatMap(subject -> Stream.of(
                        DossierPart.of(
                                "gatheringsHeld",
                                "h.gathering_id, h.crew_id",
                                "gathering_crew h join crew c on c.id = h.crew_id where c.subject = ?",
                                subject),
                        DossierPart.of(
                                "registrations",
                                "id, gathering_id, sanctuary_id, participant_id, subject, guest, number, state, registered_at,"
                                        + " feedback_given, trained_at, cancelled_at, had_place",
                                "registration where subject = ?",
                                subject),
                        DossierPart.of(
                                "meetingsAttended",
                                "a.registration_id, a.meeting",
                                "registration_attendance a join registration r on r.id = a.registration_id"
                                        + " where r.subject = ?",
                                subject)));
    }
}
