package city.novaaria.dreamocracy.bulkhead;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.apache.coyote.AbstractProtocol;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** Where nearly all connections are taken by those who say nothing, a request is answered; the container stands alone here. */
class BoundedConnectionsTest {

    private static final int MOST = 20;

    @Test
    void thereIsAlwaysAConnectionForWhoSaysSomething() throws IOException {
        TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory(0);
        tomcat.setProtocol(BoundedConnections.class.getName());
        tomcat.addConnectorCustomizers(
                connector -> ((AbstractProtocol<?>) connector.getProtocolHandler()).setMaxConnections(MOST));
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
