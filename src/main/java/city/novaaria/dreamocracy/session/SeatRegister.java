package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.util.Map;
import java.util.Optional;

/** What other modules may know of the seats in a session. */
public interface SeatRegister {

    /** Everybody whose seat counts, as long as the dream has not begun. */
    Optional<Seating> beforeTheDream(SessionId session);

    /** Who is to dream what. */
    record Seating(SanctuaryId sanctuary, Intensity intensity, Map<EnrollmentId, ParticipantId> seats) {

        public Seating {
            seats = Map.copyOf(seats);
        }
    }
}
