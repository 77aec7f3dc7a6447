package city.novaaria.dreamocracy.calendar;

import city.novaaria.dreamocracy.dossier.DossierPart;
import city.novaaria.dreamocracy.dossier.DossierSource;
import city.novaaria.dreamocracy.dossier.Whom;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether somebody's calendar has a private address. */
@Component
class WhatIsKeptOfCalendars implements DossierSource {

    @Override
    public Stream<DossierPart> about(Whom whom) {
        return whom.ifSignsIn().stream()
                .map(subject -> DossierPart.of(
                        "calendarAddresses", "id, issued_at", "calendar_address where subject = ?", subject));
    }
}
