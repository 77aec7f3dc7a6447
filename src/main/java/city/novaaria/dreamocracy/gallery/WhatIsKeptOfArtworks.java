package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.dossier.DossierPart;
import city.novaaria.dreamocracy.dossier.DossierSource;
import city.novaaria.dreamocracy.dossier.Whom;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** In which artworks what somebody gave is, and how they are named there. */
@Component
class WhatIsKeptOfArtworks implements DossierSource {

    @Override
    public Stream<DossierPart> about(Whom whom) {
        return whom.ifSignsIn().stream()
                .flatMap(subject -> Stream.of(
                        DossierPart.of(
                                "fearsInArtworks",
                                "s.artwork_id, s.fear_id, s.form, s.attribution, s.outcome, s.shown_as",
                                "artwork_source s join fear f on f.id = s.fear_id where f.owner = ?",
                                subject),
                        DossierPart.of(
                                "reflectionsInArtworks",
                                "s.artwork_id, s.reflection_id, s.form, s.attribution, s.outcome, s.shown_as",
                                "artwork_reflection s join reflection r on r.id = s.reflection_id where r.author = ?",
                                subject)));
    }
}
