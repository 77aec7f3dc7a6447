package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;

/** Where an enrollment is and whose, which never changes. */
public record EnrollmentPlace(SessionId session, SanctuaryId sanctuary, ParticipantId person) {}
