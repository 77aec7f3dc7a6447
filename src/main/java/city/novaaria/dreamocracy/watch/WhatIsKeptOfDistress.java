package city.novaaria.dreamocracy.watch;

import city.novaaria.dreamocracy.dossier.DossierPart;
import city.novaaria.dreamocracy.dossier.DossierSource;
import city.novaaria.dreamocracy.dossier.Whom;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How distressed somebody was, as they or others said. */
@Component
class WhatIsKeptOfDistress implements DossierSource {

    @Override
    public Stream<DossierPart> about(Whom whom) {
        return whom.ifPerson().stream()
                .flatMap(person -> Stream.of(
                        DossierPart.of(
                                "distressRatings",
                                "id, enrollment_id, session_id, sanctuary_id, suds, dissociating, source, rated_at, baseline, asks,"
                                        + " look_by",
                                "distress_rating where participant_id = ?",
                                person.value()),
                        DossierPart.of(
                                "watchedDreams",
                                "w.enrollment_id, w.session_id, w.sanctuary_id, w.heard_at, w.paused_at, w.back_at, w.look_by",
                                EnrolledPerson.ROWS_OF_ONE.formatted("watched_dreamer w", "w.enrollment_id"),
                                person.value())));
    }
}
