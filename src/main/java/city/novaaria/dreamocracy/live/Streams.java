package city.novaaria.dreamocracy.live;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Callers;
import city.novaaria.dreamocracy.identity.SignIn;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.live.ReadLog.Position;
import city.novaaria.dreamocracy.participant.ParticipantEvent;
import city.novaaria.dreamocracy.problems.EdgeProblem;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryEvent;
import city.novaaria.dreamocracy.session.ReadingRight;
import city.novaaria.dreamocracy.session.ReadingRights;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * All streams of this instance: how many there are, and what wakes them.
 *
 * <p>Commits of this instance wake them at once. For those of others it looks again and again where the logs have got to, with
 * one statement for all sessions that somebody follows.
 */
@Component
class Streams {

    private static final long WITHOUT_END = 0;

    /** Connections to the database that all of them take together at the most. */
    private static final int READING = 3;

    private final ReadingRights rights;
    private final ReadLog reading;
    private final SessionLog log;
    private final Callers callers;
    private final LiveSettings settings;
    private final ServerClock clock;
    private final Map<SessionId, Channel> channels = new ConcurrentHashMap<>();
    private final Map<String, Integer> ofEach = new ConcurrentHashMap<>();
    private final AtomicInteger together = new AtomicInteger();
    private final Set<Follower> all = ConcurrentHashMap.newKeySet();
    private final Semaphore connections = new Semaphore(READING);
    private volatile boolean closing;

    Streams(
            ReadingRights rights,
            ReadLog reading,
            SessionLog log,
            Callers callers,
            LiveSettings settings,
            ServerClock clock) {
        this.rights = rights;
        this.reading = reading;
        this.log = log;
        this.callers = callers;
        this.settings = settings;
        this.clock = clock;
    }

    /** From the event after that one on; from the first one when none is named. */
    SseEmitter open(Caller caller, SignIn signIn, SessionId session, @Nullable String last) {
        ReadingRight right = rights.of(caller, session);
        @Nullable Position begin = reading.positionOf(View.of(right), last).orElse(null);
        SseEmitter emitter = new SseEmitter(WITHOUT_END);
        takePlace(signIn.subject());
        Channel channel = Objects.requireNonNull(channels.compute(
                session, (_, present) -> (present == null ? new Channel(session, this) : present).enter()));
        Follower follower = new Follower(signIn, right, begin, channel, this, emitter);
        all.add(follower);
        emitter.onCompletion(follower::end);
        emitter.onError(_ -> follower.end());
        Thread.ofVirtual().name("session-events").start(follower);
        return emitter;
    }

    private void takePlace(String subject) {
        boolean tooManyOfOne = ofEach.merge(subject, 1, Integer::sum) > settings.streamsOfOne();
        boolean tooMany = together.incrementAndGet() > settings.streams();
        if (closing || tooManyOfOne || tooMany) {
            giveBackPlace(subject);
            throw Refused.because(tooManyOfOne ? EdgeProblem.RATE_LIMITED : EdgeProblem.BUSY);
        }
    }

    private void giveBackPlace(String subject) {
        together.decrementAndGet();
        ofEach.computeIfPresent(subject, (_, open) -> open > 1 ? open - 1 : null);
    }

    void leave(Follower follower) {
        if (all.remove(follower)) {
            channels.computeIfPresent(follower.channel().session(), (_, channel) -> channel.leave() ? channel : null);
            giveBackPlace(follower.signIn().subject());
        }
    }

    /** What happened there is committed. */
    void wake(Set<SessionId> sessions) {
        sessions.stream().map(channels::get).filter(Objects::nonNull).forEach(Channel::wake);
    }

    /** For what other instances wrote, and what could not be read before. */
    @Scheduled(initialDelayString = "PT2S", fixedDelayString = "PT2S")
    void wakeThoseBehind() {
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

    private void askAnew(Predicate<ReadingRight> whose) {
        all.stream().filter(follower -> whose.test(follower.right())).forEach(Follower::askAnew);
    }

    /** Before the server waits for its requests. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
        all.forEach(Follower::end);
    }
}
