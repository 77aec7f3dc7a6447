package city.novaaria.dreamocracy.race;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.CuttingProxy;
import city.novaaria.dreamocracy.support.LanternHall;
import city.novaaria.dreamocracy.support.Steps;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Promise G4: a POST that is repeated under its key has one effect, whatever happens in between. */
abstract class OneEffectPerKey {

    private static final String DEMO = "01930000-0000-7000-8000-000000000";
    private static final int CALLERS = 8;

    @LocalServerPort
    private int port;

    @Autowired
    private Steps.Control control;

    @Autowired
    private JdbcTemplate jdbc;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final String key = "key-" + UUID.randomUUID();
    private Client celia = Client.at(0);

    @BeforeEach
    void call() {
        celia = Client.at(port).as("celia");
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void g4EightCallersWithOneKeyHaveOneEffect() {
        List<CompletableFuture<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            calls.add(CompletableFuture.supplyAsync(() -> register(celia, key), threads));
        }
        List<Answer> answers = calls.stream().map(CompletableFuture::join).toList();

        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.text()).isEqualTo(201));
        assertThat(answers.stream().map(Answer::text).distinct()).hasSize(1);
        assertThat(answers.stream()
                        .filter(answer -> answer.header("Idempotency-Replayed").isEmpty()))
                .hasSize(1);
        assertThat(registered()).isEqualTo(1);
    }

    @Test
    void g4WhatIsStillRunningIsNotRunASecondTime() throws InterruptedException {
        int steps = steps();
        String name = UUID.randomUUID().toString();
        Steps.Walk commit = control.expect(name, steps);
        CompletableFuture<Answer> first =
                CompletableFuture.supplyAsync(() -> register(celia.with(Steps.HEADER, name), key), threads);
        assertThat(commit.awaitHeld(5_000)).isTrue();
        assertThat(commit.heldBefore()).isEqualTo("commit");

        Answer second = register(celia, key).mustBeProblem(409, "idempotency-in-progress");
        assertThat(second.json().get("retryable").asBoolean()).isTrue();

        commit.release();
        first.join().mustBe(201);
        assertThat(register(celia, key).mustBe(201).text())
                .isEqualTo(first.join().text());
        assertThat(registered()).isEqualTo(1);
    }

    @Test
    void g4WhoseConnectionWasCutAfterTheCommitIsToldWhatWasDone() {
        try (CuttingProxy proxy = new CuttingProxy(port)) {
            assertThatThrownBy(() -> register(Client.at(proxy.port()).as("celia"), key))
                    .isInstanceOf(UncheckedIOException.class);
            assertThat(proxy.answered().getCount()).isZero();
        }
        assertThat(registered()).isEqualTo(1);

        Answer again = register(celia, key).mustBe(201);

        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(celia.get(again.header("Location")).mustBe(200).text()).isEqualTo(again.text());
        assertThat(registered()).isEqualTo(1);
    }

    /** The key is in the transaction of the effect: at no statement can one be there without the other. */
    @Test
    void g4WhereTheDatabaseBreaksOffTheKeyIsNotSpent() {
        int steps = steps();
        for (int step = 1; step <= steps; step++) {
            String name = UUID.randomUUID().toString();
            String freshKey = "key-" + name;
            Steps.Walk walk = control.expectToBreak(name, step);
            Answer broken = register(celia.with(Steps.HEADER, name), freshKey);
            assertThat(broken.status())
                    .as("step %d, %s", step, walk.heldBefore())
                    .isGreaterThanOrEqualTo(500);

            Answer again = register(celia, freshKey).mustBe(201);

            assertThat(again.header("Idempotency-Replayed"))
                    .as("step %d, %s", step, walk.heldBefore())
                    .isEmpty();
            assertThat(jdbc.queryForObject(
                            "select count(*) from participant where display_name = ?", Long.class, nameOf(freshKey)))
                    .isEqualTo(1);
        }
    }

    @Test
    void g4AnotherPayloadIsRefused() {
        register(celia, key).mustBe(201);
        celia.with("Idempotency-Key", key)
                .post("/participants", LanternHall.dreamer("Somebody else"))
                .mustBeProblem(422, "idempotency-key-reused");
        assertThat(registered()).isEqualTo(1);
    }

    @Test
    void g4ThePayloadIsWhatItSaysAndNotHowItIsWritten() {
        Answer first = register(celia, key).mustBe(201);
        String written = """
                { "homeSanctuaryId":  "%s001",
                  "preferredLanguage": "en", "birthDate": "1991-04-17", "displayName": "%s" }""".formatted(DEMO, nameOf(key));
        assertThat(celia.with("Idempotency-Key", key)
                        .post("/participants", written)
                        .mustBe(201)
                        .text())
                .isEqualTo(first.text());
    }

    @Test
    void g4AKeyIsItsCallersAndItsAddressesOwn() {
        register(celia, key).mustBe(201);
        Client another = Client.at(port).as("jun");
        assertThat(register(another, key).mustBe(201).header("Idempotency-Replayed"))
                .isEmpty();
        assertThat(registered()).isEqualTo(2);
        celia.with("Idempotency-Key", key)
                .post("/sessions/" + DEMO + "603/enrollments", object("participantId", DEMO + "112"))
                .mustBe(201);
    }

    @Test
    void g4ARefusalDoesNotSpendTheKey() {
        Client keyed = celia.with("Idempotency-Key", key);
        Map<String, ?> unknown = object("participantId", UUID.randomUUID().toString());
        keyed.post("/sessions/" + DEMO + "603/enrollments", unknown).mustBeProblem(422, "unprocessable");
        keyed.post("/sessions/" + DEMO + "603/enrollments", unknown).mustBeProblem(422, "unprocessable");
        Answer enrollment = keyed.post("/sessions/" + DEMO + "603/enrollments", object("participantId", DEMO + "111"))
                .mustBe(201);
        assertThat(enrollment.header("Idempotency-Replayed")).isEmpty();

        Client noor = Client.at(port).as("noor").with("Idempotency-Key", key);
        Answer objected = noor.post("/sessions/" + DEMO + "602/start").mustBeProblem(409, "charter-objections");
        Answer again = noor.post("/sessions/" + DEMO + "602/start").mustBeProblem(409, "charter-objections");
        assertThat(again.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.objectingRules()).isEqualTo(objected.objectingRules());
    }

    @Test
    void g4AKeyCountsFor24Hours() {
        register(celia, key).mustBe(201);
        jdbc.update("update idempotency_key set spent_ms = spent_ms - ?", 24L * 60 * 60 * 1000 - 60_000);
        assertThat(register(celia, key).mustBe(201).header("Idempotency-Replayed"))
                .isEqualTo("true");
        jdbc.update("update idempotency_key set spent_ms = spent_ms - 120000");
        assertThat(register(celia, key).mustBe(201).header("Idempotency-Replayed"))
                .isEmpty();
        assertThat(registered()).isEqualTo(2);
    }

    @Test
    void g4WhoIsNotSignedInIsToldTheSameClaimCodeAgain() {
        Client nobody = Client.at(port).with("Idempotency-Key", key);
        Map<String, ?> fear = object(
                "sanctuaryId",
                DEMO + "001",
                "text",
                "That the lift never stops.",
                "permissions",
                List.of(object("purpose", "WORKSHOP", "attribution", "ANONYMOUS")));
        Answer first = nobody.post("/fears", fear).mustBe(201);
        Answer again = nobody.post("/fears", fear).mustBe(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(first.at("/claimCode")).hasSize(26);
        Answer withoutKey = Client.at(port).post("/fears", fear).mustBe(201);
        assertThat(withoutKey.at("/claimCode")).isNotEqualTo(first.at("/claimCode"));

        Client.at(port)
                .post("/fear-withdrawals", object("claimCode", again.at("/claimCode")))
                .mustBe(200);
        assertThat(jdbc.queryForObject(
                        "select count(*) from idempotency_key where location like '%claim%'", Long.class))
                .isZero();
    }

    /** Two who are not signed in may think of the same key, and the row of one must not tell when they said what. */
    @Test
    void g4StrangersShareNoAnswerAndLeaveNoTrace() {
        Client nobody = Client.at(port).with("Idempotency-Key", key);
        Answer one = nobody.post("/fears", fear("That the lift never stops.")).mustBe(201);
        Answer other = nobody.post("/fears", fear("That the door closes.")).mustBe(201);
        assertThat(other.id()).isNotEqualTo(one.id());
        assertThat(other.header("Idempotency-Replayed")).isEmpty();
        assertThat(jdbc.queryForObject(
                        "select count(*) from idempotency_key where location like '%fears%' or location like ?",
                        Long.class, "%" + one.id() + "%"))
                .isZero();
        assertThat(jdbc.queryForObject(
                        "select count(*) from idempotency_key where spent_ms % 3600000 <> 0", Long.class))
                .isZero();
    }

    @Test
    void g4HowThePathIsSpeltMakesNoSecondEffect() {
        register(celia, key).mustBe(201);
        Answer again = celia.with("Idempotency-Key", key)
                .send(
                        "POST",
                        "!/api/v1/%70articipants",
                        LanternHall.dreamer(nameOf(key)),
                        Map.of("Content-Type", "application/json"));
        assertThat(again.mustBe(201).header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(registered()).isEqualTo(1);
    }

    private static Map<String, ?> fear(String text) {
        return object(
                "sanctuaryId",
                DEMO + "001",
                "text",
                text,
                "permissions",
                List.of(object("purpose", "WORKSHOP", "attribution", "ANONYMOUS")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with spaces in between", "quicksilver-quicksilver!", "ünter-den-linden-1234"})
    void whatIsNoKeyIsRefused(String malformed) {
        Answer refused = register(celia, malformed).mustBeProblem(400, "invalid-request");
        assertThat(refused.at("/errors/0/header")).isEqualTo("Idempotency-Key");
        assertThat(refused.text()).doesNotContain(malformed);
    }

    @Test
    void whatIsNoKeyDoesNotHoldBackWhoLeaves() {
        Client.at(port)
                .as("gil")
                .with("Idempotency-Key", "short")
                .post("/enrollments/" + DEMO + "707/withdrawal")
                .mustBe(200);
    }

    /** How many steps a registration with a key takes. */
    private int steps() {
        String name = UUID.randomUUID().toString();
        Steps.Walk walk = control.expect(name, 0);
        register(celia.with(Steps.HEADER, name), "key-" + name).mustBe(201);
        return walk.steps();
    }

    private Answer register(Client caller, String idempotencyKey) {
        return caller.with("Idempotency-Key", idempotencyKey)
                .post("/participants", LanternHall.dreamer(nameOf(idempotencyKey)));
    }

    private long registered() {
        Long rows =
                jdbc.queryForObject("select count(*) from participant where display_name = ?", Long.class, nameOf(key));
        assertThat(rows).isNotNull();
        return rows;
    }

    private static String nameOf(String key) {
        return "Dreamer " + key.substring(Math.max(0, key.length() - 12));
    }
}
