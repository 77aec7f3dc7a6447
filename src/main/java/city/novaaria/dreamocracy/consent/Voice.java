package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may speak for an enrollment.
 *
 * @param guardian who speaks for the enrolled minor; null when the person speaks for themselves
 */
record Voice(AskedPerson asked, @Nullable ParticipantId guardian) {

    /** To whom the text is shown, and who decides. */
    ParticipantId speaker() {
        return guardian == null ? asked.person() : guardian;
    }

    ActingAs role() {
        return guardian == null ? ActingAs.PARTICIPANT : ActingAs.GUARDIAN;
    }
}
