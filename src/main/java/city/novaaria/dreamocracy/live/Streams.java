package city.novaaria.dreamocracy.live;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Callers;
import city.novaaria.dreamocracy.identity.SignIn;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.live.ReadLog.Position;
import city.novaaria.dreamocracy.live.ReadMine.Mine;
import city.novaaria.dreamocracy.participant.ParticipantEvent;
import city.novaaria.dreamocracy.problems.EdgeProblem;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryEvent;
import city.novaaria.dreamocracy.session.ReadingRight;
import city.novaaria.dreamocracy.session.ReadingRights;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * All streams of this instance: how many there are, and what wakes them.
 *
 * <p>Commits of this instance wake them at once, and those of others where instances tell each other. Besides it looks again
 * and again where the logs have got to, with one statement for all sessions that somebody follows.
 */
@Component
class Streams {

    /** While others are heard every third look is enough. */
    private static final int LOOKS_LEFT_OUT = 2;

    /** As long as sending takes at the most. */
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private static final Duration LOOK = Duration.ofMillis(10);

    /** Connections to the database that all of them take together at the most. */
    private static final int READING = 3;

    private final ReadingRights rights;
    private final ReadLog reading;
    private final ReadMine mine;
    private final SessionLog log;
    private final Callers callers;
    private final EventTexts texts;
    private final Places places;
    private final ServerClock clock;
    private final Map<SessionId, Channel> channels = new ConcurrentHashMap<>();
    private final Set<Follower> all = ConcurrentHashMap.newKeySet();
    private final Semaphore connections = new Semaphore(READING);
    private volatile boolean hearsOthers;
    private int notLooked;
    private volatile boolean closing;

    Streams(
            ReadingRights rights,
            ReadLog reading,
            ReadMine mine,
            SessionLog log,
            Callers callers,
            EventTexts texts,
            LiveSettings settings,
            ServerClock clock) {
        this.rights = rights;
        this.reading = reading;
        this.mine = mine;
        this.log = log;
        this.callers = callers;
        this.texts = texts;
        this.places = new Places(settings);
        this.clock = clock;
    }

    /** From the event after that one on; from the first one when none is named. */
    Follower open(Caller caller, SignIn signIn, SessionId session, @Nullable String last) {
        ReadingRight right = rights.of(caller, session);
        Position begin = reading.positionOf(View.of(right), last).orElse(null);
        Track track = new Track(right, begin == null ? Position.BEGINNING : begin);
        return begin(signIn, new OneSession(signIn, track, this), begin == null);
    }

    /** The same of all sessions that concern the caller. */
    Follower openMine(Caller caller, SignIn signIn, @Nullable String last) {
        MyPosition position = last == null ? null : mine.positionOf(last).orElse(null);
        boolean gap = last != null && position == null;
        return begin(signIn, new AllOfMine(signIn, mine.begin(caller, position), this), gap);
    }

    private Follower begin(SignIn signIn, Following following, boolean gap) {
        if (closing) {
            throw Refused.because(EdgeProblem.BUSY);
        }
        return new Follower(signIn, following, gap, this);
    }

    void enter(Follower follower) {
        places.take(follower);
        all.add(follower);
    }

    void leave(Follower follower) {
        if (all.remove(follower)) {
            places.giveBack(follower);
        }
    }

    Channel enter(SessionId session) {
        return Objects.requireNonNull(channels.compute(
                session, (_, present) -> (present == null ? new Channel(session, this) : present).enter()));
    }

    void leave(Channel left) {
        channels.computeIfPresent(left.session(), (_, channel) -> channel.leave() ? channel : null);
    }

    /** What happened there is committed. */
    void wake(Set<SessionId> sessions) {
        sessions.stream().map(channels::get).filter(Objects::nonNull).forEach(Channel::wake);
    }

    /** Whether other instances tell this one what they commit. */
    void hearOthers(boolean heard) {
        hearsOthers = heard;
    }

    /** Now that others are heard again. */
    void lookEverywhere() {
        wakeThoseBehind();
        askAnew(_ -> true);
    }

    /** For what was not heard, and what could not be read before; less often where others are heard. */
    @Scheduled(initialDelayString = "PT2S", fixedDelayString = "PT2S")
    void look() {
        notLooked = hearsOthers ? notLooked + 1 : LOOKS_LEFT_OUT + 1;
        if (notLooked > LOOKS_LEFT_OUT) {
            notLooked = 0;
            wakeThoseBehind();
        }
    }

    private void wakeThoseBehind() {
        if (!channels.isEmpty()) {
            try {
                withConnection(() -> log.lastOf(channels.keySet())).forEach((session, last) -> {
                    Channel channel = channels.get(session);
                    if (channel != null && channel.isBehind(last)) {
                        channel.wake();
                    }
                });
            } catch (DataAccessException | TransactionException unreachable) {
                // looks again soon
            }
        }
    }

    /** Whether this instance goes on, and their sign-in counts. */
    boolean serves(SignIn signIn) {
        return !closing && signIn.holds(clock.now());
    }

    /** One event as it is sent. */
    String text(String id, SessionEventView event, long seq) {
        return texts.text(id, event, seq);
    }

    String gap(Map<String, Object> where) {
        return texts.gap(where);
    }

    List<LoggedEvent> read(View view, long seq, int most) {
        return withConnection(() -> log.after(view, seq, most));
    }

    List<LoggedEvent> readForAll(SessionId session, long seq, int most) {
        return withConnection(() -> log.all(session, seq, most));
    }

    /** What they may read now; refuses when that is nothing. */
    ReadingRight rightOf(SignIn signIn, SessionId session) {
        return withConnection(() -> rights.of(callers.of(signIn.subject()), session));
    }

    List<Unread> readMine(Mine present, int most) {
        return withConnection(() -> mine.after(present, most));
    }

    /** What concerns them now. */
    Mine mineNow(SignIn signIn, Map<SessionId, Track> before, Instant asked) {
        return withConnection(() -> mine.goOn(callers.of(signIn.subject()), before, asked));
    }

    String positionOf(Mine present) {
        return mine.writtenPosition(present);
    }

    private <T> T withConnection(Supplier<T> read) {
        connections.acquireUninterruptibly();
        try {
            return read.get();
        } finally {
            connections.release();
        }
    }

    @TransactionalEventListener
    void on(SanctuaryEvent.CrewRemoved removed) {
        askAnew(right -> right.sanctuary().equals(removed.sanctuary()));
    }

    @TransactionalEventListener
    void on(ParticipantEvent.GuardianEnded ended) {
        askAnew(right -> right.wards().containsValue(ended.person()));
    }

    @TransactionalEventListener
    void on(ParticipantEvent.BirthDateCorrected corrected) {
        askAnew(right -> right.wards().containsValue(corrected.person()));
    }

    /** Another instance ended a right in that session or house. */
    void askAnewAt(UUID place) {
        askAnew(right -> right.session().value().equals(place)
                || right.sanctuary().value().equals(place));
    }

    private void askAnew(Predicate<ReadingRight> whose) {
        all.forEach(follower -> follower.askAnewIf(whose));
    }

    /** Before the server ends: it waits for requests, and streams are none any more. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
        all.forEach(Follower::end);
        long until = System.nanoTime() + FAREWELL.toNanos();
        while (!all.isEmpty() && System.nanoTime() < until) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
