package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;

/** Stops running dreams; nothing is asked, and a dream that does not run any more is left as it is. */
public interface SessionControl {
    void pause(SessionId session, Actor by, Instant at);

    /** Everybody steps out of the dream, which goes on only as after any stop of the scene (LIV-03). */
    void stopScene(SessionId session, Actor by, Instant at);

    /** Records that the charter objected to something in the held session that is no step of it. */
    void objected(SessionId held, Verdict verdict, Actor by);

    /** Brings everybody back at once. */
    void safeStop(SessionId session, Actor by, Instant at);

    /** Brings everybody back at once, because what the dream stands on was suspended. */
    void suspend(SessionId session, Actor by, Instant at);
}
