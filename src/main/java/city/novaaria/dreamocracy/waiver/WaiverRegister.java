package city.novaaria.dreamocracy.waiver;

import city.novaaria.dreamocracy.charter.GrantedWaiver;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.util.List;

/** What the session may know about waivers. */
public interface WaiverRegister {

    /** Everything that was granted for the session and not revoked; whether it still counts is the charter's to say. */
    List<GrantedWaiver> ofSession(SessionId session);
}
