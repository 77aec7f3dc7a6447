package city.novaaria.dreamocracy.waiver;

import city.novaaria.dreamocracy.dossier.DossierPart;
import city.novaaria.dreamocracy.dossier.DossierSource;
import city.novaaria.dreamocracy.dossier.Whom;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Waivers about a person, and how an ethicist voted about waivers. */
@Component
class WhatIsKeptOfWaivers implements DossierSource {

    @Override
    public Stream<DossierPart> about(Whom whom) {
        return Stream.concat(
                whom
                        .ifThemselves()
                        .map(person -> DossierPart.of(
                                "waivers",
                                "id, sanctuary_id, session_id, rule, findings, waived_by, reason, substitute, state,"
                                        + " approvals_needed, refused_before, requested_at, expires_at, decided_at, revoked_at",
                                "waiver where participant_id = ?",
                                person.value()))
                        .stream(),
                whom
                        .ifSignsIn()
                        .map(subject -> DossierPart.of(
                                "waiverVotes",
                                "id, waiver_id, vote, rationale, lay, unaffiliated, voted_at",
                                "waiver_vote where subject = ?",
                                subject))
                        .stream());
    }
}
