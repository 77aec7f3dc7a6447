package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.dossier.DossierPart;
import city.novaaria.dreamocracy.dossier.DossierSource;
import city.novaaria.dreamocracy.dossier.Whom;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When somebody was recorded, in the dream or on duty, who looked at it, and what they said about being recorded. */
@Component
class WhatIsKeptOfRecordings implements DossierSource {

    /** Not since when it is closed: by that it could be told who took their yes back. */
    private static final String TAKE =
            "r.id, r.session_id, r.sanctuary_id, r.kind, r.recorder, r.storage, r.state, r.started_at,"
                    + " r.stopped_at";

    /** Not how others answered. */
    private static final String SHARE = "s.id, s.recording_id, s.session_id, s.sanctuary_id, s.purpose, s.recipient,"
            + " s.asked_at, s.answer_by, s.handed_over_at";

    @Override
    public Stream<DossierPart> about(Whom whom) {
        return Stream.concat(
                whom.ifPerson().stream()
                        .flatMap(person -> Stream.of(
                                DossierPart.of(
                                        "recordings",
                                        TAKE,
                                        "recording r join recording_dreamer d on d.recording_id = r.id join enrollment e"
                                                + " on e.id = d.enrollment_id where e.participant_id = ?",
                                        person.value()),
                                DossierPart.of(
                                        "recordingShares",
                                        SHARE,
                                        "recording_share s join recording_dreamer d on d.recording_id = s.recording_id join"
                                                + " enrollment e on e.id = d.enrollment_id where e.participant_id = ?",
                                        person.value()))),
                whom.ifSignsIn().stream().flatMap(WhatIsKeptOfRecordings::onDuty));
    }

    private static Stream<DossierPart> onDuty(String subject) {
        return Stream.of(
                DossierPart.of(
                        "recordingsOnDuty",
                        TAKE,
                        "recording r join recording_crew c on c.recording_id = r.id where c.subject = ?",
                        subject),
                DossierPart.of(
                        "recordingAgreements",
                        "id, session_id, sanctuary_id, agreed, said_at",
                        "recording_agreement where subject = ?",
                        subject),
                DossierPart.of(
                        "recordingSharesOnDuty",
                        SHARE,
                        "recording_share s join recording_crew c on c.recording_id = s.recording_id where c.subject = ?",
                        subject),
                DossierPart.of(
                        "recordingSharesAsked",
                        SHARE,
                        "recording_share s where s.asked_by = ? or s.handed_over_by = ?",
                        subject,
                        subject),
                DossierPart.of(
                        "recordingShareAnswers",
                        "id, share_id, sanctuary_id, enrollment_id, guardian_id, agreed, said_at",
                        "recording_share_answer where said_by = ?",
                        subject),
                DossierPart.of(
                        "recordingsLookedAt",
                        "id, recording_id, purpose, looked_at",
                        "recording_look where viewer = ?",
                        subject));
    }
}
