package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.kernel.ParticipantId;

/**
 * Says who is or was bound to somebody by a relation; the relations answer.
 *
 * <p>Relations stand above, but whoever is bound to a person, or was, does not decide what is on record about
 * them here: or else they end the relation first.
 */
public interface Ties {

    /** Whether a relation binds the two or ever did, whichever of them depends on the other. */
    boolean everBound(ParticipantId person, String subject);
}
