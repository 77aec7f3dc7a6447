package city.novaaria.dreamocracy.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.DatabaseCopy;
import city.novaaria.dreamocracy.support.WholeLog;
import city.novaaria.dreamocracy.support.Wire;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Promise G19: what people write is in no log, metric, error, address or kept key.
 *
 * <p>A canary word takes the place of everything that an example says, one after the other, and stands in everything
 * that a broken request can be broken with.
 */
@Tag("G19")
@ExtendWith(OutputCaptureExtension.class)
abstract class Silence {

    private static final String CANARY = "kestrelfeather";
    private static final String SENTENCE = "the " + CANARY + " falls";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** As talkative as a log may be made in production; the frameworks themselves tell too much below INFO. */
    private static final Map<String, LogLevel> TALKATIVE = Map.of(
            "city.novaaria", LogLevel.TRACE, "org.springframework", LogLevel.INFO, "org.hibernate.SQL", LogLevel.DEBUG);

    @RegisterExtension
    final WholeLog log = new WholeLog();

    @LocalServerPort
    int port;

    @Autowired
    DataSource database;

    @Autowired
    DatabaseCopy justLoaded;

    @Autowired
    MeterRegistry metrics;

    @Autowired
    LoggingSystem logging;

    private DocumentedExamples examples;
    private final Set<String> shown = new TreeSet<>();

    @BeforeEach
    void talk() {
        examples = new DocumentedExamples(port);
        TALKATIVE.forEach(logging::setLogLevel);
    }

    @AfterEach
    void talkAsBefore() {
        TALKATIVE.keySet().forEach(logger -> logging.setLogLevel(logger, null));
    }

    @Test
    void g19WhatPeopleWriteIsOnlyWhereItIsAskedFor(CapturedOutput output) throws InterruptedException {
        for (String operation : examples.ids()) {
            JsonNode body = examples.of(operation).path("request");
            ExampleRequest request = null;
            for (UnaryOperator<ExampleRequest> change : Stream.concat(
                            brokenRequests(body.isContainer()), brokenBodies(body))
                    .toList()) {
                if (request == null) {
                    request = examples.request(operation, examples.prepare(operation));
                }
                Answer answer = change.apply(request.with("Idempotency-Key", CANARY + UUID.randomUUID()))
                        .by(examples.as(examples.caller(operation)));
                mustBeSilent(answer);
                if (answer.status() < 300 && body.isContainer()) {
                    look(operation, answer);
                }
                // what was refused changed nothing, so the next one finds what this one found
                if (answer.status() < 300 && !request.method().equals("GET")) {
                    justLoaded.restore();
                    request = null;
                }
            }
            justLoaded.restore();
        }
        strangers();
        unreadable();
        manyAtOnce();
        justLoaded.restore();

        assertThat(shown)
                .as("the canary was there")
                .contains(
                        "addChamber",
                        "addCrew",
                        "castVote",
                        "changeParticipant",
                        "changeSession",
                        "changeVersion",
                        "createDreamscape",
                        "createVersion",
                        "giveEvidence",
                        "planSession",
                        "registerParticipant",
                        "setEmergencyContact",
                        "setSupportPlan",
                        "setWayHome",
                        "submitFear");
        String planted = "planted: " + SENTENCE;
        LoggerFactory.getLogger(Silence.class).info(planted);
        assertThat(output.getAll()).doesNotContainIgnoringCase(CANARY);
        assertThat(log.text().lines().filter(Silence::holdsTheCanary))
                .singleElement()
                .asString()
                .endsWith(planted);
        assertThat(metrics.getMeters()).isNotEmpty();
        assertThat(metrics.getMeters().stream().map(Meter::getId).map(Meter.Id::toString))
                .noneMatch(Silence::holdsTheCanary);
        assertThat(JdbcClient.create(database)
                        .sql("select * from idempotency_key")
                        .query()
                        .listOfRows()
                        .toString())
                .doesNotContainIgnoringCase(CANARY);
    }

    /** What can be wrong with every request. What none is refused for is in one, because each success has to be prepared anew. */
    private static Stream<UnaryOperator<ExampleRequest>> brokenRequests(boolean readsABody) {
        Stream<UnaryOperator<ExampleRequest>> always = Stream.of(
                request -> request.asking(CANARY + "=" + CANARY),
                request -> request.asking("limit=" + CANARY + "&cursor=" + CANARY + "&state=" + CANARY),
                request -> request.to(request.path().replaceFirst("[0-9a-f-]{36}", CANARY)),
                request -> request.to(request.path() + "/" + CANARY),
                request -> request.to(request.path() + "%2F" + CANARY),
                request -> request.with("If-Match", CANARY).with("If-None-Match", CANARY),
                request -> request.with("Idempotency-Key", CANARY),
                request -> request.with("Accept", CANARY + "/" + CANARY),
                request -> request.with("Content-Type", CANARY + "/" + CANARY).saying(SENTENCE),
                request -> request.with("X-Request-Id", CANARY)
                        .with("traceparent", CANARY)
                        .with("Origin", "https://" + CANARY + ".example")
                        .with("Referer", "https://" + CANARY + ".example")
                        .with("X-Forwarded-Host", CANARY + ".example")
                        .with("User-Agent", CANARY),
                request -> request.saying(SENTENCE));
        return readsABody
                ? Stream.concat(
                        always,
                        Stream.of(
                                request -> request.saying("{\"" + SENTENCE + "\": 1}"),
                                request -> request.saying("{\"" + SENTENCE),
                                request -> request.saying("\"" + SENTENCE + "\"")))
                : always;
    }

    /** The body with the canary in each of its places, as it may be and as it may not. */
    private static Stream<UnaryOperator<ExampleRequest>> brokenBodies(JsonNode body) {
        List<UnaryOperator<ExampleRequest>> changes = new ArrayList<>();
        for (JsonPointer place : places(body, JsonPointer.empty())) {
            for (Object said : List.of(CANARY, CANARY.repeat(2_000), Map.of(SENTENCE, "\u0000" + CANARY))) {
                changes.add(request -> request.saying(saying(body, place, JSON.valueToTree(said))));
            }
        }
        return changes.stream();
    }

    private static List<JsonPointer> places(JsonNode node, JsonPointer here) {
        List<JsonPointer> places = new ArrayList<>();
        node.propertyStream().forEach(member -> {
            JsonPointer place = here.appendProperty(member.getKey());
            places.add(place);
            places.addAll(places(member.getValue(), place));
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places.add(here.appendIndex(i));
            places.addAll(places(node.get(i), here.appendIndex(i)));
        }
        return places;
    }

    private static JsonNode saying(JsonNode body, JsonPointer place, JsonNode said) {
        JsonNode changed = body.deepCopy();
        switch (changed.at(place.head())) {
            case ObjectNode object -> object.set(place.last().getMatchingProperty(), said);
            case ArrayNode array -> array.set(place.last().getMatchingIndex(), said);
            default -> throw new IllegalStateException(place.toString());
        }
        return changed;
    }

    private void strangers() {
        Client nobody = Client.at(port);
        mustBeSilent(nobody.as(CANARY).get("/me").mustBe(401));
        mustBeSilent(nobody.withToken(CANARY).get("/me").mustBe(401));
        mustBeSilent(nobody.with("Authorization", CANARY).get("/me").mustBe(401));
        mustBeSilent(nobody.get("!/" + CANARY));
        mustBeSilent(nobody.as("aya").get("!/" + CANARY + "?" + CANARY).mustBe(404));
        mustBeSilent(nobody.as("aya").send(CANARY.toUpperCase(Locale.ROOT), "/me", null, Map.of()));
    }

    /** What the container refuses before anybody of ours sees it. */
    private void unreadable() {
        for (String start : List.of(
                "GET /api/v1/\\" + CANARY + " HTTP/1.1",
                "GET /api/v1/me?a=%zz" + CANARY + " HTTP/1.1",
                CANARY + "^ /api/v1/me HTTP/1.1",
                "GET /api/v1/me HTTP/" + CANARY,
                "GET /api/v1/me HTTP/1.1\r\n" + CANARY + " x: y",
                "GET /api/v1/me HTTP/1.1\r\nX: " + CANARY.repeat(2_000),
                "GET /api/v1/me HTTP/1.1\r\nCookie: " + CANARY + "=\"" + CANARY,
                "POST /api/v1/fears HTTP/1.1\r\nTransfer-Encoding: " + CANARY,
                "POST /api/v1/fears HTTP/1.1\r\nContent-Length: " + CANARY)) {
            String answer = Wire.answerTo(port, start + "\r\nHost: a\r\nConnection: close\r\n\r\n");
            assertThat(answer).startsWith("HTTP/1.1 4").doesNotContainIgnoringCase(CANARY);
        }
    }

    /** What only the constraints of the database can stop, whose messages tell the values. */
    private void manyAtOnce() throws InterruptedException {
        ExampleRequest request = examples.request("addCrew", examples.prepare("addCrew"));
        JsonNode body = saying(
                examples.of("addCrew").get("request"), JsonPointer.compile("/subject"), JSON.valueToTree(CANARY));
        Callable<Answer> one = () -> request.saying(body).by(examples.as(examples.caller("addCrew")));
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            people.invokeAll(Collections.nCopies(30, one)).forEach(answer -> mustBeSilent(answer.resultNow()));
        }
    }

    /** Whether those who may read it find the canary. */
    private void look(String operation, Answer answer) {
        String made = answer.header("Location");
        String path = made.isEmpty() ? answer.response().uri().getPath() : made;
        for (String reader : new String[] {examples.caller(operation), "celia"}) {
            for (String at = path;
                    at.lastIndexOf('/') > "/api/v1".length();
                    at = at.substring(0, at.lastIndexOf('/'))) {
                Answer read = examples.as(reader).get(at);
                if (read.status() == 200 && holdsTheCanary(read.text())) {
                    shown.add(operation);
                }
            }
        }
    }

    private static void mustBeSilent(Answer answer) {
        assertThat(answer.response().headers().map().toString()).doesNotContainIgnoringCase(CANARY);
        if (answer.status() >= 400) {
            assertThat(answer.text()).as("%d", answer.status()).doesNotContainIgnoringCase(CANARY);
        }
    }

    private static boolean holdsTheCanary(String text) {
        return text.toLowerCase(Locale.ROOT).contains(CANARY);
    }
}
