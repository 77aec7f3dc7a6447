package city.novaaria.dreamocracy.live;

import city.novaaria.dreamocracy.kernel.SessionId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** The followers of one session on this instance: what is new is read once for all of them. */
final class Channel {

    private static final int AT_ONCE = 500;

    private final SessionId session;
    private final Streams streams;
    private final Map<Track, Follower> followers = new ConcurrentHashMap<>();
    private final AtomicInteger wakes = new AtomicInteger();
    private volatile long reached;

    /** Of those who joined, or are about to; guarded by the map of the channels. */
    private int entered;

    Channel(SessionId session, Streams streams) {
        this.session = session;
        this.streams = streams;
    }

    SessionId session() {
        return session;
    }

    Channel enter() {
        entered++;
        return this;
    }

    /** Whether somebody is still there. */
    boolean leave() {
        entered--;
        return entered > 0;
    }

    /** From now on the follower is handed what is new; whatever was committed before, they read themselves. */
    synchronized void join(Track track, Follower follower) {
        if (followers.isEmpty()) {
            reached = track.seq();
        }
        followers.put(track, follower);
    }

    synchronized void leave(Track track) {
        followers.remove(track);
    }

    /** Whether somebody waits for a line that was written, here or by another instance. */
    boolean isBehind(long last) {
        return reached < last && !followers.isEmpty();
    }

    /** Something may be new; returns at once. */
    void wake() {
        if (wakes.getAndIncrement() == 0) {
            Thread.ofVirtual().name("session-log").start(this::handOut);
        }
    }

    private void handOut() {
        int answered = 0;
        try {
            do {
                answered = wakes.get();
                handOutOnce();
            } while (wakes.addAndGet(-answered) > 0);
            answered = 0;
        } catch (DataAccessException | TransactionException unreachable) {
            // whoever looks next whether we are behind wakes us again
        } finally {
            if (answered > 0) {
                wakes.set(0);
            }
        }
    }

    private void handOutOnce() {
        List<LoggedEvent> lines;
        do {
            lines = streams.readForAll(session, reached, AT_ONCE);
            for (LoggedEvent line : lines) {
                followers.forEach((track, follower) -> follower.offer(track, line));
                reached = line.seq();
            }
        } while (lines.size() == AT_ONCE);
    }
}
