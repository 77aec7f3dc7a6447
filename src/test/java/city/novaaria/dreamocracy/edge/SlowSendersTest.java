package city.novaaria.dreamocracy.edge;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.OnPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who sends slowly keeps no connection for longer than the time there is for it, and loses no way out by it. */
@OnPostgres
class SlowSendersTest {

    private static final String WITHDRAWAL = "/api/v1/enrollments/01930000-0000-7000-8000-000000000707/withdrawal";

    @LocalServerPort
    int port;

    @Test
    void slowSendersAreCut() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var silent = CompletableFuture.supplyAsync(() -> cut("", ""), threads);
            var line = CompletableFuture.supplyAsync(() -> cut("", "GET /api/v1/me/and/so/on/and/so/on"), threads);
            var headers = CompletableFuture.supplyAsync(
                    () -> cut("GET /api/v1/me HTTP/1.1\r\nHost: a\r\n", "X-Endless: and so on and so on"), threads);
            var body = CompletableFuture.supplyAsync(
                    () -> cut(post("/api/v1/fears", "aya"), "{ \"text\": \"And so on and so on"), threads);
            var silentInTheMiddle = CompletableFuture.supplyAsync(
                    () -> cut(post("/api/v1/fears", "aya") + "{ \"text\": \"And so", ""), threads);
            var leaving =
                    CompletableFuture.supplyAsync(() -> cut(post(WITHDRAWAL, "gil"), "                    "), threads);

            assertThat(silent.join().after()).isLessThan(Duration.ofSeconds(8));
            assertThat(line.join().after()).isLessThan(Duration.ofSeconds(13));
            assertThat(headers.join().after()).isLessThan(Duration.ofSeconds(13));
            assertThat(body.join().after()).isLessThan(Duration.ofSeconds(17));
            assertThat(body.join().answer()).startsWith("HTTP/1.1 408").contains("\"code\":\"too-slow\"");
            assertThat(silentInTheMiddle.join().after()).isLessThan(Duration.ofSeconds(13));
            assertThat(silentInTheMiddle.join().answer())
                    .startsWith("HTTP/1.1 408")
                    .contains("\"code\":\"too-slow\"");
            assertThat(leaving.join().after()).isLessThan(Duration.ofSeconds(17));
            assertThat(leaving.join().answer()).startsWith("HTTP/1.1 200");
        }
    }

    private record Cut(Duration after, String answer) {}

    /** Sends the rest byte after byte, one a second, until an answer comes or the connection ends. */
    private Cut cut(String atOnce, String rest) {
        long began = System.nanoTime();
        StringBuilder answer = new StringBuilder();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(1_000);
            socket.getOutputStream().write(atOnce.getBytes(StandardCharsets.US_ASCII));
            byte[] bytes = new byte[8192];
            for (int i = 0; i < 40; i++) {
                try {
                    int read = socket.getInputStream().read(bytes);
                    if (read < 0) {
                        break;
                    }
                    answer.append(new String(bytes, 0, read, StandardCharsets.US_ASCII));
                    break;
                } catch (SocketTimeoutException nothingYet) {
                    if (!rest.isEmpty()) {
                        socket.getOutputStream().write(rest.charAt(Math.min(i, rest.length() - 1)));
                    }
                }
            }
        } catch (IOException closed) {
            return new Cut(Duration.ofNanos(System.nanoTime() - began), answer.toString());
        }
        return new Cut(Duration.ofNanos(System.nanoTime() - began), answer.toString());
    }

    private static String post(String path, String name) {
        String credentials =
                Base64.getEncoder().encodeToString((name + ":nova-aria").getBytes(StandardCharsets.US_ASCII));
        return "POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: "
                + TimeUnit.MINUTES.toSeconds(5) + "\r\nAuthorization: Basic " + credentials + "\r\n\r\n";
    }
}
