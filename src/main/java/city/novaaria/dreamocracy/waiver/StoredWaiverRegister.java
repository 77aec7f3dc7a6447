package city.novaaria.dreamocracy.waiver;

import city.novaaria.dreamocracy.charter.WaiverFacts;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers from the table, with one statement. */
@Component
class StoredWaiverRegister implements WaiverRegister {

    private final Waivers waivers;

    StoredWaiverRegister(Waivers waivers) {
        this.waivers = waivers;
    }

    @Override
    public List<WaiverFacts> ofSession(SessionId session) {
        return waivers.granted(session);
    }
}
