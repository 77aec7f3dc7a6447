package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.util.List;

/** How far the shared nightmares of a session are contained, for who accompanies it. */
public interface ContainmentRegister {

    /** Those that nobody investigates yet, the first one first, each with all four roles. */
    List<NightmareOnBoard> in(SessionId session, SanctuaryId house, Caller caller);
}
