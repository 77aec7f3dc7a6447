package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.dossier.DossierPart;
import city.novaaria.dreamocracy.dossier.DossierSource;
import city.novaaria.dreamocracy.dossier.Whom;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a person was shown, how they showed that they understand it, and what they decided; each reads their own. */
@Component
class WhatIsKeptOfConsents implements DossierSource {

    @Override
    public Stream<DossierPart> about(Whom whom) {
        return whom.ifThemselves().stream().flatMap(WhatIsKeptOfConsents::own);
    }

    private static Stream<DossierPart> own(ParticipantId person) {
        return Stream.of(
                DossierPart.of(
                        "consents",
                        "id, serving_id, enrollment_id, session_id, sanctuary_id, dreamscape_version_id,"
                                + " disclosure_sha256, language, status, decisions, answers, understanding, signature_name,"
                                + " first_served_at, given_at, receipt_issued_at, valid_until, withdrawn_at",
                        "consent where (participant_id = ? and guardian_id is null) or guardian_id = ?",
                        person.value(),
                        person.value()),
                DossierPart.of(
                        "servings",
                        "id, enrollment_id, session_id, sanctuary_id, dreamscape_version_id, disclosure_sha256, language,"
                                + " changed_since, what_changed, served_at",
                        "serving where participant_id = ?",
                        person.value()),
                DossierPart.of(
                        "comprehensionTries",
                        "id, sanctuary_id, enrollment_id, serving_id, disclosure_sha256, number, answers, tried_at",
                        "comprehension_try where participant_id = ?",
                        person.value()),
                DossierPart.of(
                        "teachBacks",
                        "id, sanctuary_id, enrollment_id, disclosure_sha256, understood, told_at",
                        "teach_back where participant_id = ?",
                        person.value()));
    }
}
