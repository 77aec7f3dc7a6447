package city.novaaria.dreamocracy.support;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.kernel.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP with the service as one of its people; asserts of every answer that it is as documented. */
public final class Client {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Contract CONTRACT = Contract.committed();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int port;
    private final Duration patience;
    private final Map<String, String> always;

    private Client(int port, Duration patience, Map<String, String> always) {
        this.port = port;
        this.patience = patience;
        this.always = Map.copyOf(always);
    }

    /** Nobody in particular, on loopback. */
    public static Client at(int port) {
        return at(port, PATIENCE);
    }

    /** The same, who waits no longer for an answer. */
    public static Client at(int port, Duration patience) {
        return new Client(port, patience, Map.of());
    }

    /** One of the demo people. */
    public Client as(String name) {
        String credentials = name + ":nova-aria";
        return with(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    /** One of the neural laces of the demo, by its number. */
    public Client asLace(int number) {
        byte[] id = HexFormat.of().parseHex("01930000000070008000000000000f%02d".formatted(number));
        byte[] random = HexFormat.of().parseHex(Sha256.of("nova-aria lace " + number));
        return withToken("dlc_"
                + Base64.getUrlEncoder()
                        .encodeToString(ByteBuffer.allocate(id.length + random.length)
                                .put(id)
                                .put(random)
                                .array()));
    }

    public Client withToken(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** The same with one more header in every request. */
    public Client with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(always);
        more.put(header, value);
        return new Client(port, patience, more);
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    /** A step without a body. */
    public Answer post(String path) {
        return send("POST", path, null, Map.of());
    }

    /** The body is JSON text, a map or a list. */
    public Answer post(String path, Object body) {
        return send("POST", path, body, Map.of("Content-Type", "application/json"));
    }

    /** Brings a file. */
    public Answer bring(String path, String contentType, byte[] file) {
        return send("POST", path, file, Map.of("Content-Type", contentType));
    }

    /** What is at an address of this service, byte by byte. */
    public HttpResponse<byte[]> file(String address, String... headers) {
        return file("GET", address, headers);
    }

    /** What would be said of it. */
    public HttpResponse<byte[]> head(String address, String... headers) {
        return file("HEAD", address, headers);
    }

    private HttpResponse<byte[]> file(String method, String address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .method(method, HttpRequest.BodyPublishers.noBody());
        always.forEach(request::header);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Changes what {@code GET} of the same path shows, with its present ETag. */
    public Answer patch(String path, Object body) {
        String etag = get(path).header("ETag");
        return send("PATCH", path, body, Map.of("Content-Type", "application/merge-patch+json", "If-Match", etag));
    }

    /** Replaces a part of the resource, with that resource's present ETag. */
    public Answer put(String resource, String part, Object body) {
        String etag = get(resource).header("ETag");
        return send("PUT", resource + part, body, Map.of("Content-Type", "application/json", "If-Match", etag));
    }

    /** Without a body, and without a version. */
    public Answer put(String path) {
        return send("PUT", path, null, Map.of());
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, Map.of());
    }

    /** Founds a sanctuary, as a city steward may, and answers with its id. */
    public String foundSanctuary(String name) {
        return post(
                        "/sanctuaries",
                        object(
                                "name", name,
                                "city", "Nova Aria",
                                "timeZone", "Europe/Vienna",
                                "ageOfMajority", 18,
                                "policyProfile", "nova-aria"))
                .mustBe(201)
                .id();
    }

    /** Exactly this request. */
    public Answer send(String method, String path, @Nullable Object body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + api(path)))
                .timeout(patience)
                .method(
                        method,
                        switch (body) {
                            case null -> HttpRequest.BodyPublishers.noBody();
                            case byte[] file -> HttpRequest.BodyPublishers.ofByteArray(file);
                            case String text -> HttpRequest.BodyPublishers.ofString(text);
                            default -> HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
                        });
        always.forEach(request::header);
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Answer answer = new Answer(method + " " + path, response);
            if (!path.startsWith("!")) {
                mustKeepTheContract(answer);
            }
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void mustKeepTheContract(Answer answer) {
        HttpResponse<String> response = answer.response();
        assertThat(CONTRACT.faults(
                        response.request().method(),
                        response.uri().getRawPath(),
                        answer.status(),
                        response.headers(),
                        answer.text()))
                .as(
                        "%s answered %d %s, and the OpenAPI document says",
                        answer.request(), answer.status(), answer.text())
                .isEmpty();
    }

    /** Paths are within the API and its contract, unless they begin with an exclamation mark. */
    private static String api(String path) {
        return path.startsWith("!") ? path.substring(1) : path.startsWith("/api/") ? path : "/api/v1" + path;
    }

    /** What the service answered. */
    public record Answer(String request, HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The part of the tag that guards changes, without what this reader was shown. */
        public String version() {
            return header("ETag").replaceFirst("\\.[0-9a-z.]+\"$", "\"");
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String text() {
            return response.body();
        }

        public String at(String pointer) {
            return json().at(pointer).asString();
        }

        public String id() {
            return at("/id");
        }

        public String state() {
            return at("/state");
        }

        /** The rules that object, each once, in the answer's order. */
        public List<String> objectingRules() {
            JsonNode list = json().has("objections") ? json().get("objections") : json().path("results");
            return StreamSupport.stream(list.spliterator(), false)
                    .filter(result -> List.of("FAIL", "INDETERMINATE")
                            .contains(result.get("outcome").asString()))
                    .map(result -> result.get("rule").asString())
                    .distinct()
                    .toList();
        }

        public Answer mustBe(int status) {
            assertThat(status()).as(request + " answered " + text()).isEqualTo(status);
            return this;
        }

        public Answer mustBeProblem(int status, String code) {
            mustBe(status);
            assertThat(header("Content-Type")).startsWith("application/problem+json");
            assertThat(at("/code")).as(text()).isEqualTo(code);
            assertThat(at("/type")).isEqualTo("/problems/" + code);
            assertThat(at("/title")).isNotBlank();
            assertThat(at("/detail")).isNotBlank();
            assertThat(json().at("/status").asInt()).isEqualTo(status);
            assertThat(at("/instance")).startsWith("urn:uuid:");
            return this;
        }
    }

    /** An object from names and values in turn. */
    public static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return object;
    }
}
