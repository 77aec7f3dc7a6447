package city.novaaria.dreamocracy.bulkhead;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.AbstractProcessor;
import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * HTTP whose connections end in bounded time. The container bounds how long somebody is silent; who sends one byte after
 * the other, or reads so, would keep theirs for hours. Streams of events have no end; whoever opens them bounds how many
 * there are.
 *
 * <p>While most connections are taken, those that say nothing are closed at once: so there is always one for a request,
 * and for leaving and stopping before all. Public because the container makes it by its name.
 */
public final class BoundedConnections extends Http11NioProtocol {

    /** To send all headers. */
    private static final long HEADERS = Duration.ofSeconds(10).toNanos();

    /** To send a body, be answered and read the answer. */
    private static final long EXCHANGE = Duration.ofSeconds(60).toNanos();

    private static final long SILENCE_WHILE_CROWDED = Duration.ofSeconds(1).toNanos();
    private static final double CROWDED = 0.75;
    private static final long LOOK_MS = 500;

    /** When each exchange that is under way began. */
    private final Map<SocketWrapperBase<?>, Long> underWay = new ConcurrentHashMap<>();

    /** Since when those were seen between two exchanges, or before their first. */
    private final Map<SocketWrapperBase<?>, Long> silent = new ConcurrentHashMap<>();

    private @Nullable ScheduledFuture<?> looking;

    @Override
    protected Processor createProcessor() {
        return new Watched(this, adapter);
    }

    @Override
    public void start() throws Exception {
        super.start();
        looking = getUtilityExecutor().scheduleWithFixedDelay(this::lookAgain, LOOK_MS, LOOK_MS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() throws Exception {
        if (looking != null) {
            looking.cancel(false);
        }
        super.stop();
    }

    /** The scheduler runs nothing again that ended by an exception or for want of memory; what this look missed the next one sees. */
    private void lookAgain() {
        try {
            look();
        } catch (RuntimeException | OutOfMemoryError failed) {
            getLog().warn("looking after connections failed, and is tried again: " + failed);
        }
    }

    private void look() {
        long now = System.nanoTime();
        Set<? extends SocketWrapperBase<?>> open = getEndpoint().getConnections();
        silent.keySet().retainAll(open);
        boolean crowded = getConnectionCount() > getMaxConnections() * CROWDED;
        open.stream().filter(connection -> tooLong(connection, now, crowded)).forEach(SocketWrapperBase::close);
    }

    private boolean tooLong(SocketWrapperBase<?> connection, long now, boolean crowded) {
        Long began = underWay.get(connection);
        if (began != null) {
            return now - began > EXCHANGE;
        }
        Processor current = connection.getCurrentProcessor() instanceof Processor processor ? processor : null;
        if (current != null && (current.isAsync() || current.isUpgrade())) {
            return false;
        }
        if (current instanceof AbstractProcessor reading && reading.getRequest().getStartTimeNanos() > 0) {
            return now - reading.getRequest().getStartTimeNanos() > (crowded ? SILENCE_WHILE_CROWDED : HEADERS);
        }
        Long since = silent.putIfAbsent(connection, now);
        return crowded && since != null && now - since > SILENCE_WHILE_CROWDED;
    }

    private final class Watched extends Http11Processor {

        Watched(BoundedConnections protocol, Adapter adapter) {
            super(protocol, adapter);
        }

        @Override
        public SocketState service(SocketWrapperBase<?> connection) throws IOException {
            underWay.put(connection, System.nanoTime());
            silent.remove(connection);
            try {
                return super.service(connection);
            } finally {
                underWay.remove(connection);
            }
        }
    }
}
