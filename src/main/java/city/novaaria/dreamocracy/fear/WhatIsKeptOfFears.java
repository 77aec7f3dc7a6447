package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.dossier.DossierPart;
import city.novaaria.dreamocracy.dossier.DossierSource;
import city.novaaria.dreamocracy.dossier.Whom;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Fears that were handed in by somebody who was signed in; of an anonymous one nobody knows whose it is. */
@Component
class WhatIsKeptOfFears implements DossierSource {

    @Override
    public Stream<DossierPart> about(Whom whom) {
        return whom.ifSignsIn().stream()
                .flatMap(subject -> Stream.of(
                        DossierPart.of(
                                "fears",
                                "id, sanctuary_id, text, permissions, permitted_until, permitted_at, tags, state,"
                                        + " redaction_asked, submitted_at",
                                "fear where owner = ?",
                                subject),
                        DossierPart.of(
                                "fearReadings",
                                "r.id, r.fear_id, r.reader, r.read_at",
                                "fear_reading r join fear f on f.id = r.fear_id where f.owner = ?",
                                subject),
                        DossierPart.of(
                                "fearUses",
                                "u.fear_id, u.sanctuary_id, u.work_id, u.purpose, u.used_at",
                                "fear_use u join fear f on f.id = u.fear_id where f.owner = ?",
                                subject),
                        DossierPart.of("screenedFears", "fear_id", "fear_screener where subject = ?", subject)));
    }
}
