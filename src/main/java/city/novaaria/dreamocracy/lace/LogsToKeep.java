package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.kernel.SessionId;
import java.util.Set;

/** Of which sessions nothing that a lace measured is deleted, however old it is; whoever needs it says so. */
public interface LogsToKeep {

    Set<SessionId> sessions();
}
