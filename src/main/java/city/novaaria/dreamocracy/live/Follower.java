package city.novaaria.dreamocracy.live;

import city.novaaria.dreamocracy.identity.SignIn;
import city.novaaria.dreamocracy.session.ReadingRight;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Tells one reader what happens where they follow, in a thread of their own that holds nothing while it waits.
 *
 * <p>It ends when they may not read it any more, when their token runs out, when the service stops, when they open more than
 * they may have, and when they read so slowly that more is waiting for them than is kept. Whoever comes back with the last id
 * goes on where they were.
 */
final class Follower {

    private static final int AT_ONCE = 100;
    private static final int MOST_WAITING = 200;
    private static final long LOOK_MS = 5_000;
    private static final long OFTEN_NANOS = Duration.ofSeconds(15).toNanos();
    private static final long RECONNECT_MS = 3000;

    /** Of one that made way for another of the same reader: else the two would drive each other out again and again. */
    private static final long LATER_MS = 60_000;

    private final SignIn signIn;
    private final Following following;
    private final Streams streams;
    private final boolean gap;
    private final BlockingQueue<Optional<Unread>> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Map<Track, Channel> joined = new HashMap<>();

    /** At first, because something may have changed since they were asked and before they were among those who are told. */
    private volatile boolean askAnew = true;

    /** Once there is one. */
    private @Nullable Recipient recipient;

    private volatile boolean ended;
    private volatile long reconnect = RECONNECT_MS;

    /**
     * Begins nowhere yet.
     *
     * @param gap where they were is not known any more, which they are told
     */
    Follower(SignIn signIn, Following following, boolean gap, Streams streams) {
        this.signIn = signIn;
        this.following = following;
        this.gap = gap;
        this.streams = streams;
    }

    /** Takes a place among all streams; refuses when there is none. */
    void enter() {
        streams.enter(this);
    }

    SignIn signIn() {
        return signIn;
    }

    String address() {
        return following.address();
    }

    /** Who cannot keep up is cut, and comes back. */
    void offer(Track track, LoggedEvent line) {
        if (track.view().shows(line) && !waiting.offer(Optional.of(new Unread(track, line)))) {
            ended = true;
        }
    }

    /** What those may read of whom this is true may have changed elsewhere. */
    void askAnewIf(Predicate<ReadingRight> concerned) {
        if (following.tracks().stream().map(Track::right).anyMatch(concerned)) {
            askAnew = true;
            lookUp();
        }
    }

    void end() {
        ended = true;
        lookUp();
    }

    /** With as much waiting as is kept they do not sleep anyway. */
    private void lookUp() {
        boolean _ = waiting.offer(Optional.empty());
    }

    /** Ends because the reader has opened another one. */
    void makeWay() {
        reconnect = LATER_MS;
        end();
    }

    /** From now on somebody is there to be told. */
    void begin(Recipient to) {
        Thread.ofVirtual().name("session-events").start(() -> tell(to));
    }

    /** Nobody is there to be told, or never was. */
    void gone() {
        end();
        streams.leave(this);
    }

    void tell(Recipient to) {
        recipient = to;
        try {
            to.send(EventTexts.retry(RECONNECT_MS, "this is what happens"));
            if (gap) {
                to.send(streams.gap(following.gap()));
            }
            if (isUpToDate()) {
                follow();
            }
            to.send(EventTexts.retry(reconnect, "come back"));
        } catch (IOException gone) {
            ended = true;
        } catch (DataAccessException | TransactionException unreachable) {
            ended = true; // nobody knows now what they may read
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            Set.copyOf(joined.keySet()).forEach(this::leave);
            to.end();
            streams.leave(this);
        }
    }

    /** Reads once more after joining: what was committed in between is handed out to nobody else. */
    private boolean isUpToDate() throws IOException {
        do {
            if (!hasCaughtUp()) {
                return false;
            }
        } while (joinsMore());
        return true;
    }

    /** Asks after it has read, so that whoever lost their right in the meantime is told nothing of that. */
    private boolean hasCaughtUp() throws IOException {
        List<Unread> lines;
        do {
            lines = following.unread(AT_ONCE);
            if (!lines.isEmpty() && !mayGoOn()) {
                return false;
            }
            for (Unread unread : lines) {
                tell(unread);
            }
        } while (lines.size() == AT_ONCE && goesOn());
        return goesOn();
    }

    /** Whether there is something that they did not follow before; leaves what they may not follow any more. */
    private boolean joinsMore() {
        Set<Track> gone = new HashSet<>(joined.keySet());
        boolean more = false;
        for (Track track : following.tracks()) {
            if (!gone.remove(track)) {
                Channel channel = streams.enter(track.session());
                joined.put(track, channel);
                channel.join(track, this);
                more = true;
            }
        }
        gone.forEach(this::leave);
        return more;
    }

    private void leave(Track track) {
        Channel channel = joined.remove(track);
        if (channel != null) {
            channel.leave(track);
            streams.leave(channel);
        }
    }

    private void follow() throws IOException, InterruptedException {
        long spoken = System.nanoTime();
        long asked = spoken;
        while (true) {
            Optional<Unread> woken = waiting.poll(askAnew ? 0 : LOOK_MS, TimeUnit.MILLISECONDS);
            Unread unread = woken == null ? null : woken.orElse(null);
            long now = System.nanoTime();
            boolean mayHaveChanged = askAnew || now - asked > OFTEN_NANOS || (unread != null && changesWith(unread));
            if (!goesOn() || (mayHaveChanged && !(mayGoOn() && hasJoinedAll()))) {
                return;
            }
            asked = mayHaveChanged ? now : asked;
            if (unread != null && tell(unread)) {
                spoken = now;
            } else if (now - spoken > OFTEN_NANOS) {
                send(EventTexts.comment("nothing new"));
                spoken = now;
            }
        }
    }

    private static boolean changesWith(Unread unread) {
        return unread.track().view().changesWith(unread.line());
    }

    private boolean goesOn() {
        return !ended && streams.serves(signIn);
    }

    private boolean mayGoOn() {
        askAnew = false;
        return following.askAnew();
    }

    private boolean hasJoinedAll() throws IOException {
        return !joinsMore() || isUpToDate();
    }

    /** Unless they have read it already, or may not read it any more. */
    private boolean tell(Unread unread) throws IOException {
        Track track = unread.track();
        LoggedEvent line = unread.line();
        if (line.seq() <= track.seq() || !following.tracks().contains(track)) {
            return false;
        }
        SessionEventView event = track.next(line);
        send(streams.text(following.lastId(event), event, line.seq()));
        if (line.told() == Told.SESSION_STARTED) {
            askAnew = true; // who was not there is in it no longer
        }
        return true;
    }

    private void send(String text) throws IOException {
        Objects.requireNonNull(recipient).send(text);
    }
}
