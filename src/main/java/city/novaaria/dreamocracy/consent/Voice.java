package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.kernel.ParticipantId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may speak for a seat.
 *
 * @param guardian who speaks for the minor in the seat; null when the person speaks for themselves
 */
record Voice(Seats.Seat seat, @Nullable ParticipantId guardian) {

    /** To whom the text is shown, and who decides. */
    ParticipantId speaker() {
        return guardian == null ? seat.person() : guardian;
    }
}
