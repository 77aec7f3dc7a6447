package city.novaaria.dreamocracy.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import city.novaaria.dreamocracy.bulkhead.BoundedConnections;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Callers;
import city.novaaria.dreamocracy.identity.SignIn;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.live.ReadLog.Position;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.session.ReadingRight;
import city.novaaria.dreamocracy.session.ReadingRights;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.coyote.AbstractProtocol;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of the connection of a stream, as it stands on the wire; the container stands alone here. */
class StreamConnectionTest {

    private static final Instant AT = Instant.parse("2026-03-01T20:10:00Z");
    private static final SessionId SESSION = new SessionId(new UUID(0, 1));
    private static final ReadingRight RIGHT =
            new ReadingRight(SESSION, new SanctuaryId(new UUID(0, 2)), false, Map.of(), Map.of());
    private static final String ASK = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final String HELLO = "retry:3000\n:this is what happens\n\n";
    private static final String FAREWELL = "retry:3000\n:come back\n\n";
    private static final int MOST_CONNECTIONS = 4;
    private static final int TAKES_NOTHING_MS = 2_000;

    /** More than fits on the way, and less than may wait. */
    private static final int MANY = 150;

    private static final Duration SOON = Duration.ofSeconds(10);

    private final ReadingRights rights = mock();
    private final ReadLog reading = mock();
    private final SessionLog log = mock();
    private final Streams streams = new Streams(
            rights,
            reading,
            mock(),
            log,
            mock(Callers.class),
            new EventTexts(new JsonMapper()),
            new LiveSettings(Duration.ofDays(1), 1, 2),
            () -> AT);
    private final SignIn signIn = signedIn();
    private final WebServer server = container();
    private volatile int happened;

    /** There is place for one. */
    private final class Stream extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException, ServletException {
            response.setHeader("X-Before", "kept");
            try {
                StreamAnswer.of(request, response, () -> streams.open(Caller.nobody(), signIn, SESSION, null));
                response.setHeader("X-After", "too late");
            } catch (Refused full) {
                response.sendError(503);
            }
        }
    }

    @BeforeEach
    void start() {
        when(rights.of(any(), any())).thenReturn(RIGHT);
        when(log.after(any(), anyLong(), anyInt())).thenAnswer(asked -> linesAfter(asked.getArgument(1)));
        when(log.all(any(), anyLong(), anyInt())).thenAnswer(asked -> linesAfter(asked.getArgument(1)));
        when(reading.positionOf(any(), any())).thenReturn(Optional.of(Position.BEGINNING));
        server.start();
    }

    @AfterEach
    void stop() {
        streams.close();
        server.stop();
        server.destroy();
    }

    @Test
    void theBodyIsWhatHappensAndNothingElse() throws IOException {
        try (Socket reader = ask(ASK)) {
            String head = until(reader, HELLO);
            assertThat(head.lines().toList())
                    .startsWith("HTTP/1.1 200 ")
                    .contains("X-Before: kept", "Content-Type: text/event-stream;charset=UTF-8", "Connection: close")
                    .contains("X-Accel-Buffering: no")
                    .noneMatch(line -> line.matches("(?i)(content-length|transfer-encoding|upgrade|x-after):.*"));
            happens(1);
            assertThat(until(reader, "}\n\n")).startsWith("id:group-1\nevent:message.sent\ndata:{");
            streams.close();
            assertThat(rest(reader)).isEqualTo(FAREWELL);
        }
    }

    @Test
    void anOlderClientReadsTheSame() throws IOException {
        try (Socket reader = ask("GET / HTTP/1.0\r\n\r\n")) {
            assertThat(until(reader, HELLO)).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void whoHasGoneIsNoticedThoughNothingHappens() throws IOException {
        try (Socket reader = ask(ASK)) {
            until(reader, HELLO);
            assertThat(status()).isEqualTo(503);
        }
        placeIsFree();
    }

    @Test
    void whoSaysMoreThanTheRequestIsNoReader() throws IOException {
        try (Socket reader = ask(ASK + ASK)) {
            assertThat(rest(reader)).startsWith("HTTP/1.1 200 ").doesNotContain("503");
        }
        placeIsFree();
    }

    @Test
    void whoTakesNothingIsCut() throws IOException {
        try (Socket reader = new Socket()) {
            reader.setReceiveBufferSize(1024);
            reader.setSoTimeout((int) SOON.toMillis());
            reader.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort()));
            reader.getOutputStream().write(ASK.getBytes(StandardCharsets.US_ASCII));
            until(reader, HELLO);
            happens(MANY);
            placeIsFree();
            assertThat(rest(reader)).contains("id:group-1\n").doesNotContain("id:group-" + MANY + "\n", "come back");
        }
    }

    @Test
    void itIsNotSilentToTheContainerWhereAllConnectionsAreTaken() throws IOException {
        try (Socket reader = ask(ASK);
                Socket silent = ask("GET");
                Socket another = ask("GET");
                Socket third = ask("GET")) {
            until(reader, HELLO);
            for (Socket closed : List.of(silent, another, third)) {
                rest(closed);
            }
            happens(1);
            assertThat(until(reader, "}\n\n")).contains("id:group-1\n");
        }
    }

    private WebServer container() {
        TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory(0);
        tomcat.setProtocol(BoundedConnections.class.getName());
        tomcat.addConnectorCustomizers(connector -> {
            AbstractProtocol<?> protocol = (AbstractProtocol<?>) connector.getProtocolHandler();
            protocol.setMaxConnections(MOST_CONNECTIONS);
            protocol.setConnectionTimeout(TAKES_NOTHING_MS);
            protocol.setProperty("socket.txBufSize", "4096");
        });
        return tomcat.getWebServer(
                context -> context.addServlet("stream", new Stream()).addMapping("/"));
    }

    private static SignIn signedIn() {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("celia", ""));
        try {
            return SignIn.present();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void happens(int lines) {
        happened = lines;
        streams.wake(Set.of(SESSION));
    }

    private List<LoggedEvent> linesAfter(long seq) {
        return LongStream.rangeClosed(seq + 1, happened)
                .mapToObj(line -> new LoggedEvent(line, Told.MESSAGE_SENT, null, null, null, AT))
                .toList();
    }

    private void placeIsFree() {
        Awaitility.await().atMost(SOON).until(() -> status() == 200);
    }

    private int status() throws IOException {
        try (Socket another = ask(ASK)) {
            return Integer.parseInt(until(another, "\r\n\r\n").substring(9, 12));
        }
    }

    private Socket ask(String request) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
        socket.setSoTimeout((int) SOON.toMillis());
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String until(Socket socket, String end) throws IOException {
        StringBuilder text = new StringBuilder();
        while (!text.toString().endsWith(end)) {
            int next = socket.getInputStream().read();
            assertThat(next).as("more than %s", text).isNotNegative();
            text.append((char) next);
        }
        return text.toString();
    }

    /** Up to the end, which has to come. */
    private static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
}
