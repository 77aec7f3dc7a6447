package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;

/** Where a seat is and whose, which never changes. */
record SeatPlace(SessionId session, SanctuaryId sanctuary, ParticipantId person) {}
