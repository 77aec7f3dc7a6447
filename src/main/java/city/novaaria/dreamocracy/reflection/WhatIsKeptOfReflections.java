package city.novaaria.dreamocracy.reflection;

import city.novaaria.dreamocracy.dossier.DossierPart;
import city.novaaria.dreamocracy.dossier.DossierSource;
import city.novaaria.dreamocracy.dossier.Whom;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What somebody left of their dreams; of a minor's the guardians read nothing. */
@Component
class WhatIsKeptOfReflections implements DossierSource {

    @Override
    public Stream<DossierPart> about(Whom whom) {
        return whom.ifThemselves().stream()
                .map(person -> DossierPart.of(
                        "reflections",
                        "id, sanctuary_id, session_id, participant_id, author, words, media_id, shown_to_dreamers,"
                                + " shown_to_care, shown_to_house, attribution, shown_as, permissions, cleared, written_at,"
                                + " taken_back_at",
                        "reflection where participant_id = ?",
                        person.value()));
    }
}
