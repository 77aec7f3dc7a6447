package city.novaaria.dreamocracy.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.http.NeverGated;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.DatabaseCopy;
import city.novaaria.dreamocracy.support.OnPostgres;
import city.novaaria.dreamocracy.support.Wire;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Promise G14: method, address and who is calling are enough to get out, whatever else a request says. */
@OnPostgres
class WaysOutTakeAnythingTest {

    /** What it takes away is named in the body, which is the proof as well. */
    private static final Set<String> BY_CODE = Set.of("withdrawFearByClaimCode");

    private static final List<String> TYPES = List.of(
            "text/plain",
            "text/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/yaml",
            "application/octet-stream",
            "application/json;charset=quicksilver",
            "application/json;charset=utf-16",
            "*/*",
            "application/*+json",
            "quicksilver",
            ";");
    private static final List<String> BODIES = List.of(
            "",
            " ",
            "null",
            "[]",
            "7",
            "\"bye\"",
            "{",
            "{}",
            "{\"reason\": \"I want to leave.\"}",
            "{\"scopes\": [\"NEURAL_SYNC\"",
            "<leave/>",
            "scopes=NEURAL_SYNC&a=%zz",
            "{\"a\":".repeat(5_000),
            "\u0000\u0001",
            " ".repeat(80_000) + "{}",
            "x".repeat(3_000_000));
    private static final List<String> LANGUAGES = List.of(
            "x;q=y",
            "*",
            "de",
            "de-AT,de,en,fr,it,es,nl,pl,cs,hu,tr",
            "fr,it,es,nl,pl,cs,hu,tr,ru,uk,sv;q=0.9,de;q=0.5",
            "tlh,".repeat(1_500) + "de",
            "-,;,q=,;;q");
    private static final Map<String, List<String>> HEADERS = Map.of(
            "Accept", List.of("text/html", "application/yaml", "x", "a/b;q=x", "application/json;q=0", "image/*"),
            "Accept-Language", LANGUAGES,
            "Accept-Encoding", List.of("identity;q=0, *;q=0", "x"),
            "Content-Encoding", List.of("gzip", "br", "x", "deflate, gzip"),
            "Idempotency-Key", List.of("short", "spaces are not allowed", "y".repeat(65)),
            "If-Match", List.of("\"v99\"", "x", "W/\"v0\""),
            "If-None-Match", List.of("*"),
            "Origin", List.of("http://localhost:5173", "http://127.0.0.1:1"),
            "X-Forwarded-For", List.of("x", "signed in: aya"));
    private static final List<String> QUERIES =
            List.of("reason=none", "a", "=", "&&", "%zz", "a=%ff", "limit=0", "access_token=x", "a=1&a=2", "%00=1");

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping handlers;

    @Autowired
    DatabaseCopy justLoaded;

    DocumentedExamples examples;

    @AfterEach
    void bringBack() {
        justLoaded.restore();
    }

    @BeforeEach
    void readTheDocument() {
        examples = new DocumentedExamples(port);
    }

    @Test
    void everyOneOfThemIsTried() {
        assertThat(neverGated()).hasSizeGreaterThanOrEqualTo(8).isSubsetOf(examples.ids());
    }

    private int status(String operation) {
        return examples.of(operation).get("status").asInt();
    }

    @TestFactory
    Stream<DynamicTest> whateverElseIsSaid() {
        return neverGated().stream()
                .map(operation -> DynamicTest.dynamicTest(operation, () -> {
                    justLoaded.restore();
                    for (ExampleRequest odd : odd(operation, examples.prepare(operation))) {
                        Answer answer = odd.by(examples.as(examples.caller(operation)));
                        assertThat(answer.status())
                                .as("%s answered %s", shown(odd), answer.text())
                                .isEqualTo(status(operation));
                    }
                }));
    }

    /** Each is the first thing that is asked: what repeats a withdrawal would always succeed. */
    @TestFactory
    Stream<DynamicTest> whateverIsSaidFirst() {
        return neverGated().stream()
                .filter(operation -> !BY_CODE.contains(operation))
                .map(operation -> DynamicTest.dynamicTest(operation, () -> {
                    justLoaded.restore();
                    for (String body : List.of("{", "x".repeat(70_000), "{\"reason\": \"none\"}", "[1]")) {
                        ExampleRequest request = examples.request(operation, examples.prepare(operation));
                        Answer answer = request.saying(body)
                                .with("Content-Type", "text/plain")
                                .by(examples.as(examples.caller(operation)));
                        answer.mustBe(status(operation));
                        assertThat(justLoaded.changed()).as(operation).isNotEmpty();
                        justLoaded.restore();
                    }
                }));
    }

    /** Bytes that no client library would send as headers. */
    @TestFactory
    Stream<DynamicTest> whateverTheHeadersAre() {
        return neverGated().stream()
                .filter(operation -> !BY_CODE.contains(operation))
                .map(operation -> DynamicTest.dynamicTest(operation, () -> {
                    justLoaded.restore();
                    ExampleRequest request = examples.request(operation, examples.prepare(operation));
                    String credentials = Base64.getEncoder()
                            .encodeToString(
                                    (Objects.requireNonNullElse(examples.caller(operation), "mona") + ":nova-aria")
                                            .getBytes(StandardCharsets.UTF_8));
                    String head =
                            "POST %s?a=%%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Basic %s\r\n"
                                    .formatted(api(request.path()), credentials);
                    for (String odd : List.of(
                            "X-Odd: \u0080\u0093",
                            "Content-Type:",
                            "Accept:",
                            "Content-Length: 0",
                            "Transfer-Encoding: chunked\r\nContent-Type: text/plain",
                            "Cookie: =;;=\"")) {
                        String rest = odd.startsWith("Transfer") ? "3\r\nbye\r\n0\r\n\r\n" : "";
                        assertThat(Wire.answerTo(port, head + odd + "\r\n\r\n" + rest))
                                .as(odd)
                                .startsWith("HTTP/1.1 " + status(operation));
                    }
                }));
    }

    private List<ExampleRequest> odd(String operation, Map<String, String> variables) {
        ExampleRequest request = examples.request(operation, variables);
        Stream<ExampleRequest> queries = QUERIES.stream().map(query -> request.asking(encoded(query)));
        Stream<ExampleRequest> types = TYPES.stream().map(type -> request.with("Content-Type", type));
        Stream<ExampleRequest> headers = HEADERS.entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> request.with(header.getKey(), value)));
        if (BY_CODE.contains(operation)) {
            return Stream.of(
                            queries, types, headers.filter(odd -> !odd.headers().containsKey("Content-Encoding")))
                    .flatMap(odd -> odd)
                    .toList();
        }
        Stream<ExampleRequest> bodies = BODIES.stream()
                .flatMap(body -> TYPES.stream()
                        .limit(body.length() > 1_000 ? 1 : TYPES.size())
                        .map(type -> request.saying(body).with("Content-Type", type)));
        Stream<ExampleRequest> bare = Stream.of(request.saying(null).without("Content-Type"));
        return Stream.of(bare, queries, types, headers, bodies)
                .flatMap(odd -> odd)
                .toList();
    }

    /** As a URI of Java's has to be; the service sees the same bytes. */
    private static String encoded(String query) {
        return query.replace("%zz", "%25zz");
    }

    private Set<String> neverGated() {
        return handlers.getHandlerMethods().values().stream()
                .filter(handler -> handler.hasMethodAnnotation(NeverGated.class))
                .map(handler -> Objects.requireNonNull(
                                handler.getMethodAnnotation(io.swagger.v3.oas.annotations.Operation.class))
                        .operationId())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String api(String path) {
        return path.startsWith("/api/") ? path : "/api/v1" + path;
    }

    private static String shown(ExampleRequest request) {
        Map<String, Object> shown = new LinkedHashMap<>(request.headers());
        String body = String.valueOf(request.body());
        shown.put("body", body.substring(0, Math.min(60, body.length())));
        return request.target() + " " + shown;
    }
}
