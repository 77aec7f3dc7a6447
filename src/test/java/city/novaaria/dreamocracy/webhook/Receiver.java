package city.novaaria.dreamocracy.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever is told, on this machine; answers challenges, and everything else as it is told to. */
public final class Receiver implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final long MOMENT = Duration.ofMillis(20).toNanos();

    private final HttpServer server;
    private final List<Message> got = new CopyOnWriteArrayList<>();
    private volatile Handler answering = (exchange, _) -> answer(exchange, 204, "");
    private volatile Handler echoing = Receiver::echo;

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** What it does with a message. */
    interface Handler {

        void handle(HttpExchange exchange, Message message) throws IOException;
    }

    /** What came. */
    public record Message(String path, String id, String timestamp, String signature, String body) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String type() {
            return json().get("type").asString();
        }

        boolean isPing() {
            return type().equals(ProveReceiver.TYPE);
        }

        /** As the receivers of Standard Webhooks do. */
        boolean isSignedWith(String secret) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(
                        Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
                String expected = "v1,"
                        + Base64.getEncoder()
                                .encodeToString(mac.doFinal(
                                        (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8)));
                return Arrays.asList(signature.split(" ", -1)).contains(expected);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    Receiver answers(int status) {
        return handles((exchange, _) -> answer(exchange, status, ""));
    }

    Receiver handles(Handler handler) {
        answering = handler;
        return this;
    }

    /** In its way: says something else, nothing, or too much, or sends away. */
    void refusesPings(String how) {
        echoing = (exchange, message) -> {
            switch (how) {
                case "/other" -> answer(exchange, 200, "{\"challenge\": \"another\"}");
                case "/silent" -> answer(exchange, 204, "");
                case "/elsewhere" -> {
                    exchange.getResponseHeaders().set("Location", url("/there"));
                    answer(exchange, 302, message.json().get("data").toString());
                }
                case "/drip" -> {
                    exchange.sendResponseHeaders(200, 0);
                    while (true) {
                        exchange.getResponseBody().write('x');
                        exchange.getResponseBody().flush();
                        LockSupport.parkNanos(MOMENT);
                    }
                }
                default ->
                    answer(
                            exchange,
                            200,
                            "{\"filler\": \"" + "x".repeat(5000) + "\", "
                                    + message.json().get("data").toString().substring(1));
            }
        };
    }

    List<Message> got() {
        return List.copyOf(got);
    }

    /** Without pings. */
    public List<Message> events() {
        return got.stream().filter(message -> !message.isPing()).toList();
    }

    List<String> ids() {
        return events().stream().map(Message::id).toList();
    }

    List<String> types() {
        return events().stream().map(Message::type).toList();
    }

    void forget() {
        got.clear();
    }

    static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    static void echo(HttpExchange exchange, Message message) throws IOException {
        answer(exchange, 200, message.json().get("data").toString());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            assertThat(exchange.getRequestMethod()).isEqualTo("POST");
            Message message = new Message(
                    exchange.getRequestURI().toString(),
                    header(exchange, "webhook-id"),
                    header(exchange, "webhook-timestamp"),
                    header(exchange, "webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            got.add(message);
            if (message.isPing()) {
                echoing.handle(exchange, message);
            } else {
                answering.handle(exchange, message);
            }
        }
    }

    private static String header(HttpExchange exchange, String name) {
        List<String> values = new ArrayList<>(exchange.getRequestHeaders().get(name));
        assertThat(values).hasSize(1);
        return values.getFirst();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
