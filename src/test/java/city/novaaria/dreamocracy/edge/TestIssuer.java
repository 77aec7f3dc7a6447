package city.novaaria.dreamocracy.edge;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** An OpenID Connect issuer on loopback, as far as a resource server looks at one: its metadata and its keys. */
final class TestIssuer implements AutoCloseable {

    private final RSAKey key = TokenForge.newKey("the-key");
    private final HttpServer server;
    private final List<String> traces = new CopyOnWriteArrayList<>();
    private final AtomicInteger keysServed = new AtomicInteger();
    private volatile boolean answering = true;

    TestIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        serve("/.well-known/openid-configuration", """
                {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "authorization_endpoint": "%1$s/authorize",
                 "token_endpoint": "%1$s/token", "subject_types_supported": ["public"],
                 "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(url()));
        serve("/keys", new JWKSet(key.toPublicJWK()).toString());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    TokenForge forge() {
        return new TokenForge(url(), key);
    }

    /** Whether it answers at all; what was asked before stays known to who asked. */
    void answers(boolean nowAnswering) {
        answering = nowAnswering;
    }

    /** The {@code traceparent} of each request that came with one, the oldest first. */
    List<String> traces() {
        return List.copyOf(traces);
    }

    /** How often it was asked for its keys. */
    int keysServed() {
        return keysServed.get();
    }

    /** An access token of RFC 9068 as it should be. */
    String tokenFor(String subject) {
        return forge().tokenFor(subject);
    }

    private void serve(String path, String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            try (exchange) {
                if (path.equals("/keys")) {
                    keysServed.incrementAndGet();
                }
                traces.addAll(exchange.getRequestHeaders().getOrDefault("Traceparent", List.of()));
                exchange.getResponseHeaders().put("Content-Type", List.of("application/json"));
                exchange.sendResponseHeaders(answering ? 200 : 503, answering ? bytes.length : -1);
                if (answering) {
                    exchange.getResponseBody().write(bytes);
                }
            }
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
