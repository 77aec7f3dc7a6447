package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.kernel.ParticipantId;

/**
 * Says who is bound to somebody by a relation; the relations answer.
 *
 * <p>Relations stand above, but whoever is bound to a person does not decide what is on record about them here.
 */
public interface Ties {

    /** Whether a relation binds the two, whichever of them depends on the other. */
    boolean bind(ParticipantId person, String subject);
}
