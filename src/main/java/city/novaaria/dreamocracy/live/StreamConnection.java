package city.novaaria.dreamocracy.live;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import org.apache.coyote.http11.upgrade.InternalHttpUpgradeHandler;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SSLSupport;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * The connection of one stream without the request that opened it.
 *
 * <p>The container keeps all buffers of a request until it is answered, 90 KB each; a stream is answered for hours. So only the
 * headers are an answer to that request. Then the connection is handed over, as those are that go on with another protocol: the
 * container takes request and buffers back, and what is written here is the body, as it stands on the wire, until the connection
 * is closed.
 *
 * <p>It is what WebSockets are for this container. The Servlet API has the like, but there only the container closes connections,
 * and it does not when somebody takes nothing any more. Public because the container makes it.
 */
public final class StreamConnection implements InternalHttpUpgradeHandler, Recipient {

    /** For as long the container waits for others as well. */
    private static final long TAKES_NOTHING_MS = Duration.ofSeconds(5).toMillis();

    private @Nullable Follower follower;
    private @Nullable SocketWrapperBase<?> wire;
    private volatile boolean handedOver;
    private boolean ended;

    /** Answers with the headers; what the follower is told comes as soon as the container has handed the connection over. */
    static void open(HttpServletRequest request, HttpServletResponse response, Follower follower)
            throws IOException, ServletException {
        // before it is handed over: afterwards the container would answer that the protocol changes
        response.flushBuffer();
        request.upgrade(StreamConnection.class).follower = follower;
    }

    @Override
    public void setSocketWrapper(SocketWrapperBase<?> wrapper) {
        wire = wrapper;
    }

    @Override
    public void init(WebConnection connection) {
        Objects.requireNonNull(wire).setWriteTimeout(TAKES_NOTHING_MS);
        Objects.requireNonNull(follower).begin(this);
    }

    @Override
    public void send(String text) throws IOException {
        awaitHandOver();
        write(text);
    }

    /**
     * The container holds this lock until it has the connection among those that wait. What was closed before that would stay there
     * for ever.
     */
    private void awaitHandOver() {
        if (handedOver) {
            return;
        }
        Lock handingOver = Objects.requireNonNull(wire).getLock();
        handingOver.lock();
        try {
            handedOver = true;
        } finally {
            handingOver.unlock();
        }
    }

    private synchronized void write(String text) throws IOException {
        if (ended || wire == null) {
            throw new IOException("closed");
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        wire.write(true, bytes, 0, bytes.length);
        wire.flush(true);
    }

    /** Not while something is sent: what is closed is used for others at once. */
    @Override
    public synchronized void end() {
        ended = true;
        if (wire != null) {
            wire.close();
        }
    }

    /** There is nothing to say after the request: whoever says something, or that they have gone, is no reader of a stream. */
    @Override
    public synchronized SocketState upgradeDispatch(SocketEvent event) {
        if (event == SocketEvent.OPEN_READ && isSilent()) {
            return SocketState.UPGRADED;
        }
        end();
        return SocketState.CLOSED;
    }

    private boolean isSilent() {
        try {
            return !Objects.requireNonNull(wire).isReadyForRead();
        } catch (IOException gone) {
            return false;
        }
    }

    /** It is closed, or was never handed over. */
    @Override
    public void destroy() {
        if (follower != null) {
            follower.gone();
        }
    }

    @Override
    public void timeoutAsync(long now) {
        // nothing is waited for
    }

    @Override
    public void setSslSupport(SSLSupport support) {
        // the wire knows
    }

    @Override
    public void pause() {
        // streams end before
    }
}
