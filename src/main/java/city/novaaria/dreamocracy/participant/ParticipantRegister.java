package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.util.Collection;
import java.util.Set;

/** What other modules may know of participants: never who they are. */
public interface ParticipantRegister {

    /** Whether the caller is this person or may know them as crew. */
    boolean mayKnow(Caller caller, ParticipantId person);

    /** From now on the crew of the sanctuary has a reason to know this person. */
    void makeKnownAt(ParticipantId person, SanctuaryId sanctuary);

    /** Those of the given people for whom an emergency contact is on record. */
    Set<ParticipantId> withEmergencyContact(Collection<ParticipantId> people);
}
