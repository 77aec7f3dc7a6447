package city.novaaria.dreamocracy.live;

import city.novaaria.dreamocracy.identity.SignIn;
import city.novaaria.dreamocracy.live.ReadLog.Position;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.session.ReadingRight;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells one reader what happens in a session, in a thread of their own that holds nothing while it waits.
 *
 * <p>It ends when their right does or is another one, when their token runs out, when the service stops, when they open more
 * than they may have, and when they read so slowly that more is waiting for them than is kept. Whoever comes back with the last id goes on where they were.
 */
final class Follower implements Runnable {

    private static final int AT_ONCE = 100;
    private static final int MOST_WAITING = 200;
    private static final long LOOK_MS = 500;
    private static final long OFTEN_NANOS = Duration.ofSeconds(15).toNanos();
    private static final long RECONNECT_MS = 3000;

    /** Of one that made way for another of the same reader: else the two would drive each other out again and again. */
    private static final long LATER_MS = 60_000;

    private final SignIn signIn;
    private final ReadingRight right;
    private final View view;
    private final Channel channel;
    private final Streams streams;
    private final SseEmitter emitter;
    private final BlockingQueue<LoggedEvent> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final boolean gap;
    private int ordinal;
    private volatile long seq;

    /** At first, because something may have changed since they were asked and before they were among those who are told. */
    private volatile boolean askAnew = true;

    private volatile boolean ended;
    private volatile long reconnect = RECONNECT_MS;

    /**
     * Begins nowhere yet.
     *
     * @param begin what the reader has seen; null when that is not known any more, so that they are told of a gap
     */
    Follower(
            SignIn signIn,
            ReadingRight right,
            @Nullable Position begin,
            Channel channel,
            Streams streams,
            SseEmitter emitter) {
        this.signIn = signIn;
        this.right = right;
        this.view = View.of(right);
        this.channel = channel;
        this.streams = streams;
        this.emitter = emitter;
        this.gap = begin == null;
        this.ordinal = begin == null ? 0 : begin.ordinal();
        this.seq = begin == null ? 0 : begin.seq();
    }

    SignIn signIn() {
        return signIn;
    }

    ReadingRight right() {
        return right;
    }

    /** What is followed. */
    String address() {
        return view.session().toString();
    }

    Channel channel() {
        return channel;
    }

    long seq() {
        return seq;
    }

    /** Who cannot keep up is cut, and comes back. */
    void offer(LoggedEvent line) {
        if (view.shows(line) && !waiting.offer(line)) {
            ended = true;
        }
    }

    /** What the reader may know may have changed elsewhere. */
    void askAnew() {
        askAnew = true;
    }

    void end() {
        ended = true;
    }

    /** Ends because the reader has opened another one. */
    void makeWay() {
        reconnect = LATER_MS;
        ended = true;
    }

    @Override
    public void run() {
        try {
            emitter.send(SseEmitter.event().reconnectTime(RECONNECT_MS).comment("this is the log of a session"));
            if (gap) {
                emitter.send(SseEmitter.event()
                        .name("gap")
                        .data(Map.of("sessionId", view.session()), MediaType.APPLICATION_JSON));
            }
            tellAll();
            emitter.send(SseEmitter.event().reconnectTime(reconnect).comment("come back"));
        } catch (IOException | IllegalStateException gone) {
            ended = true;
        } catch (DataAccessException | TransactionException unreachable) {
            ended = true; // nobody knows now what they may read
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            channel.leave(this);
            streams.leave(this);
            emitter.complete();
        }
    }

    /** Reads once more after joining: what was committed in between is handed out to nobody else. */
    private void tellAll() throws IOException, InterruptedException {
        if (caughtUp()) {
            channel.join(this);
            if (caughtUp()) {
                follow();
            }
        }
    }

    /** Asks after it has read, so that whoever lost their right in the meantime is told nothing of that. */
    private boolean caughtUp() throws IOException {
        List<LoggedEvent> lines;
        do {
            lines = streams.read(view, seq, AT_ONCE);
            if (!lines.isEmpty() && !mayGoOn()) {
                return false;
            }
            for (LoggedEvent line : lines) {
                tell(line);
            }
        } while (lines.size() == AT_ONCE && goesOn());
        return goesOn();
    }

    private void follow() throws IOException, InterruptedException {
        long spoken = System.nanoTime();
        long asked = spoken;
        while (true) {
            LoggedEvent line = waiting.poll(LOOK_MS, TimeUnit.MILLISECONDS);
            long now = System.nanoTime();
            boolean mayHaveChanged = askAnew || now - asked > OFTEN_NANOS || (line != null && view.changesWith(line));
            if (!goesOn() || (mayHaveChanged && !mayGoOn())) {
                return;
            }
            asked = mayHaveChanged ? now : asked;
            if (line != null && line.seq() > seq) {
                tell(line);
                spoken = now;
            } else if (now - spoken > OFTEN_NANOS) {
                emitter.send(SseEmitter.event().comment("nothing new"));
                spoken = now;
            }
        }
    }

    private boolean goesOn() {
        return !ended && streams.serves(signIn);
    }

    /** With another right the same numbers would name other lines. */
    private boolean mayGoOn() {
        askAnew = false;
        try {
            return streams.rightOf(signIn, view.session()).equals(right);
        } catch (Refused lost) {
            return false;
        }
    }

    private void tell(LoggedEvent line) throws IOException {
        SessionEventView event = SessionEventView.of(view, ordinal + 1, line);
        emitter.send(SseEmitter.event().id(event.id()).name(event.type()).data(event, MediaType.APPLICATION_JSON));
        ordinal++;
        seq = line.seq();
        if (line.told() == Told.SESSION_STARTED) {
            askAnew = true; // who was not there is in it no longer
        }
    }
}
