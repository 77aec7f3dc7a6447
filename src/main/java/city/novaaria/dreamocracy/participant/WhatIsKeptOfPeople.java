package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.dossier.DossierPart;
import city.novaaria.dreamocracy.dossier.DossierSource;
import city.novaaria.dreamocracy.dossier.Whom;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is kept of a participant; guardians are not told limits, how the person signs in, nor, unrecorded, whom to call. */
@Component
class WhatIsKeptOfPeople implements DossierSource {

    @Override
    public Stream<DossierPart> about(Whom whom) {
        return Stream.of(
                        whom.ifThemselves().stream().flatMap(WhatIsKeptOfPeople::own),
                        whom.ifPerson().stream().flatMap(WhatIsKeptOfPeople::told))
                .flatMap(parts -> parts);
    }

    private static Stream<DossierPart> own(ParticipantId person) {
        return Stream.of(
                DossierPart.of(
                        "confidential",
                        "id, subject, contact_name, contact_phone, contact_relation, boundary_lines,"
                                + " boundary_veils, boundary_ceiling, boundary_set_at, claimable_until, own_contact",
                        "participant where id = ?",
                        person.value()),
                DossierPart.of(
                        "contactReadings",
                        "id, reader, read_at",
                        "contact_reading where participant_id = ?",
                        person.value()),
                DossierPart.of(
                        "searches",
                        "h.search_id, s.sanctuary_id, s.sought, s.searcher, s.searched_at",
                        "participant_search_hit h join participant_search s on s.id = h.search_id"
                                + " where h.participant_id = ?",
                        person.value()),
                DossierPart.of(
                        "wards",
                        "id, relation, verified_by, verified_at, valid_until, ended_at",
                        "guardianship where guardian_id = ?",
                        person.value()));
    }

    private static Stream<DossierPart> told(ParticipantId person) {
        return Stream.of(
                DossierPart.of(
                        "profile",
                        "id, home_sanctuary_id, display_name, birth_date, earlier_birth_date, birth_date_since,"
                                + " preferred_language, own_language, support_helps, support_does_not_help, own_plan, created_at, merged_into, merged_at",
                        "participant where id = ?",
                        person.value()),
                DossierPart.of(
                        "knownAt", "sanctuary_id", "participant_known_at where participant_id = ?", person.value()),
                DossierPart.of(
                        "birthDateCorrections",
                        "id, birth_date, reason, state, requested_at, decided_at",
                        "birth_date_correction where participant_id = ?",
                        person.value()),
                DossierPart.of(
                        "guardians",
                        "id, relation, verified_by, verified_at, valid_until, alone_reason, ended_at",
                        "guardianship where participant_id = ?",
                        person.value()));
    }
}
