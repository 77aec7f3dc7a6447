package city.novaaria.dreamocracy.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.novaaria.dreamocracy.support.Wire;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** Whose forwarded headers are believed, tried with the container alone. */
class NamedProxiesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    203.0.113.9                                       | 203.0.113.9
                    198.51.100.7, 203.0.113.9                         | 203.0.113.9
                    quicksilver, 203.0.113.9                          | 203.0.113.9
                    203.0.113.9, 127.0.0.5                            | 203.0.113.9
                    2001:db8::1                                       | 2001:db8::1
                    quicksilver                                       | 127.0.0.1
                    203.0.113.9, quicksilver                          | 127.0.0.1
                    signed in: aya                                    | 127.0.0.1
                    203.0.113.9:80                                    | 127.0.0.1
                    localhost                                         | 127.0.0.1
                    0.0.0.0                                           | 127.0.0.1
                    """)
    void aNamedProxyIsBelievedWhatIsAnAddress(String forwarded, String address) {
        assertThat(answer(List.of("127.0.0.0/8"), forwarded)).endsWith("from " + address + " by https");
    }

    @Test
    void nobodyElseIsBelieved() {
        assertThat(answer(List.of(), "203.0.113.9")).endsWith("from 127.0.0.1 by http");
        assertThat(answer(List.of("10.0.0.0/8", "127.0.0.2"), "203.0.113.9")).endsWith("from 127.0.0.1 by http");
        assertThat(answer(List.of("127.0.0.1"), "203.0.113.9")).endsWith("from 203.0.113.9 by https");
    }

    @Test
    void proxiesAreNamedByTheirAddresses() {
        assertThatThrownBy(() -> answer(List.of(".*"), "203.0.113.9")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String answer(List<String> proxies, String forwarded) {
        TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory(0);
        new NamedProxies(new HttpSettings(List.of(), proxies, null)).customize(tomcat);
        WebServer server = tomcat.getWebServer(
                context -> context.addServlet("from", new Telling()).addMapping("/"));
        server.start();
        try {
            return Wire.answerTo(
                    server.getPort(),
                    "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX-Forwarded-Proto: https\r\nX-Forwarded-For: "
                            + forwarded + "\r\n\r\n");
        } finally {
            server.stop();
            server.destroy();
        }
    }

    private static final class Telling extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            byte[] told = ("from " + request.getRemoteAddr() + " by " + request.getScheme())
                    .getBytes(StandardCharsets.US_ASCII);
            response.setContentLength(told.length);
            response.getOutputStream().write(told);
        }
    }
}
