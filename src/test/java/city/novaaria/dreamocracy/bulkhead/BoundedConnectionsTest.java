package city.novaaria.dreamocracy.bulkhead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import city.novaaria.dreamocracy.support.Wire;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.coyote.AbstractProtocol;
import org.apache.coyote.ProtocolHandler;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.test.util.ReflectionTestUtils;

/** Where nearly all connections are taken by those who say nothing, a request is answered; the container stands alone here. */
class BoundedConnectionsTest {

    private static final int MOST = 20;

    @Test
    void thereIsAlwaysAConnectionForWhoSaysSomething() throws IOException {
        mustAnswerWhileMostSayNothing(_ -> {});
    }

    static List<Throwable> whatGoesWrong() {
        return List.of(new IllegalStateException("for once"), new OutOfMemoryError("for a moment"));
    }

    @ParameterizedTest
    @MethodSource("whatGoesWrong")
    void whatWentWrongInOneLookDoesNotEndLooking(Throwable wrong) throws IOException {
        SocketWrapperBase<?> failing = mock(SocketWrapperBase.class);
        when(failing.getCurrentProcessor()).thenThrow(wrong).thenReturn(null);
        mustAnswerWhileMostSayNothing(protocol -> connections(protocol).put("failing", failing));
        verify(failing, atLeast(2)).getCurrentProcessor();
    }

    @SuppressWarnings("unchecked")
    private static Map<Object, SocketWrapperBase<?>> connections(ProtocolHandler protocol) {
        Object endpoint = Objects.requireNonNull(ReflectionTestUtils.invokeMethod(protocol, "getEndpoint"));
        return (Map<Object, SocketWrapperBase<?>>)
                Objects.requireNonNull(ReflectionTestUtils.getField(endpoint, "connections"));
    }

    private static void mustAnswerWhileMostSayNothing(Consumer<ProtocolHandler> before) throws IOException {
        TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory(0);
        tomcat.setProtocol(BoundedConnections.class.getName());
        tomcat.addConnectorCustomizers(connector -> {
            ((AbstractProtocol<?>) connector.getProtocolHandler()).setMaxConnections(MOST);
            before.accept(connector.getProtocolHandler());
        });
        WebServer server = tomcat.getWebServer(
                context -> context.addServlet("hello", new Hello()).addMapping("/"));
        server.start();
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < MOST; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
                silent.add(socket);
                if (i % 2 == 0) {
                    socket.getOutputStream()
                            .write("GET / HTTP/1.1\r\nHost: a\r\nX-Never: ".getBytes(StandardCharsets.US_ASCII));
                }
            }
            long began = System.nanoTime();
            assertThat(Wire.answerTo(server.getPort(), "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 200");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
            server.stop();
            server.destroy();
        }
    }

    private static final class Hello extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            response.setStatus(200);
        }
    }
}
