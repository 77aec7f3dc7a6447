package city.novaaria.dreamocracy.message;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;

/** Leaves messages that say the same to everybody, each in their language. */
public interface HouseMessages {

    /** For everybody who dreamt in the session, also who left it; nothing is sent by mail. */
    void tellDreamers(SessionId session, String text, Actor by, Instant at);
}
