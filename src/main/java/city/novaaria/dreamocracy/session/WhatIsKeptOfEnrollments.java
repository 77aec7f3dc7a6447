package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.dossier.DossierPart;
import city.novaaria.dreamocracy.dossier.DossierSource;
import city.novaaria.dreamocracy.dossier.Whom;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Places in sessions, whom somebody met before, and what a member of the crew did in sessions. */
@Component
class WhatIsKeptOfEnrollments implements DossierSource {

    @Override
    public Stream<DossierPart> about(Whom whom) {
        return Stream.concat(
                whom.ifPerson().stream().flatMap(WhatIsKeptOfEnrollments::person),
                whom.ifSignsIn().stream().flatMap(WhatIsKeptOfEnrollments::crew));
    }

    private static Stream<DossierPart> person(ParticipantId person) {
        return Stream.of(
                DossierPart.of(
                        "enrollments",
                        "id, session_id, sanctuary_id, dreamscape_version_id, consent_id, state, fit_self, fit_self_at,"
                                + " fit_observed, fit_observed_at, distress, dissociating, observed_only_since, stop_signal, rehearsed_at, rehearsed_for, group_agreed_at,"
                                + " enrolled_at, way_home, dreaming_since, left_at, woken_at, surfaced_at, reaffirmed_at, first_out_at, last_back_at,"
                                + " checked_in_at, checked_out_at, fit_to_leave, way_home_followed, way_home_deviation, completed, cancel_reason, moved_to, removed_for,"
                                + " met_by, goes_alone, handed_over_to, handed_over_at",
                        "enrollment where participant_id = ?",
                        person.value()),
                DossierPart.of(
                        "acquaintances",
                        "a.enrollment_id, a.crew_id, a.agreed_at",
                        "acquaintance a join enrollment e on e.id = a.enrollment_id where e.participant_id = ?",
                        person.value()));
    }

    private static Stream<DossierPart> crew(String subject) {
        return Stream.of(
                DossierPart.of(
                        "duties",
                        "d.session_id, d.crew_id, d.duty",
                        "session_duty d join crew c on c.id = d.crew_id where c.subject = ?",
                        subject),
                DossierPart.of("deeds", "session_id", "session_deed where subject = ?", subject));
    }
}
