package city.novaaria.dreamocracy.webhook;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.race.ReadyDreams.Ready;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.LanternHall;
import city.novaaria.dreamocracy.webhook.Receiver.Message;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** G7: a receiver is told every event of a session in order, at least once, and nothing that not everybody reads there. */
abstract class TellingReceivers {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private SendWebhooks sending;

    private final Receiver receiver = new Receiver();
    Client vesna = Client.at(0);

    /** A webhook of Lantern Hall. */
    record Hook(String path, String secret) {}

    @BeforeEach
    void meetTheSteward() {
        vesna = Client.at(port).as("vesna");
        forgetWebhooks();
    }

    @AfterEach
    void everybodyGoesHome() {
        receiver.close();
        forgetWebhooks();
        jdbc.update(
                "update enrollment set live_key = null, live_consent_status = null, state = 'DONE', enrolled_key = null,"
                        + " checked_out_at = coalesce(checked_out_at, enrolled_at) where state in"
                        + " ('DREAMING', 'STEPPED_OUT', 'SURFACED', 'WITHDRAWN')");
    }

    @Test
    void whoAnswersTheChallengeIsToldTheSameAsEverybodyReads() {
        Ready dream = new ReadyDreams(jdbc).with(1, "aya", "ben");
        leaveMessage(dream);
        Hook hook = create("/hall?from=lantern");
        vesna.get(hook.path()).mustBe(200);
        assertThat(receiver.got()).isEmpty();

        sendAll();
        Message ping = receiver.got().getFirst();
        assertThat(ping.path()).isEqualTo("/hall?from=lantern");
        assertThat(ping.type()).isEqualTo("webhook.ping");
        assertThat(ping.isSignedWith(hook.secret())).isTrue();
        assertThat(vesna.get(hook.path()).state()).isEqualTo("ACTIVE");

        Client jun = Client.at(port).as("jun");
        jun.post("/sessions/" + dream.session() + "/start").mustBe(200);
        withdraw("aya", dream);
        leaveMessage(dream);
        sendAll();
        jun.post("/sessions/" + dream.session() + "/end").mustBe(200);
        sendAll();

        List<JsonNode> read = Client.at(port)
                .as("celia")
                .get("/sessions/" + dream.session() + "/events?after=group-1")
                .mustBe(200)
                .json()
                .get("items")
                .valueStream()
                .toList();
        assertThat(receiver.events().stream().map(Message::json))
                .isEqualTo(read)
                .hasSize(3);
        assertThat(receiver.ids())
                .containsExactly(
                        dream.session() + "-group-2", dream.session() + "-group-3", dream.session() + "-group-4");
        assertThat(receiver.events())
                .allMatch(message -> message.isSignedWith(hook.secret())
                        && !message.signature().contains(" "))
                .noneMatch(message -> message.body()
                        .contains(dream.enrollments().getFirst().enrollment().toString()));
        assertThat(sending.look()).as("nothing more to do").isEmpty();
        JsonNode delivery = delivery(hook, dream);
        assertThat(delivery.get("state").asString()).isEqualTo("CURRENT");
        assertThat(delivery.get("lastEvent").asString()).isEqualTo("group-4");
        assertThat(delivery.get("lastStatus").asInt()).isEqualTo(204);
    }

    @Test
    void onlyWhatIsWantedIsSentAndNothingIsCountedAnew() {
        Hook hook = create("/some", "session.surfaced");
        sendAll();
        Ready dream = started("aya");
        leaveMessage(dream);
        sendAll();
        assertThat(receiver.events()).isEmpty();
        assertThat(sending.look()).as("passed over").isEmpty();
        end(dream);
        sendAll();
        assertThat(receiver.ids()).containsExactly(dream.session() + "-group-3");
        assertThat(delivery(hook, dream).get("lastEvent").asString()).isEqualTo("group-3");

        receiver.answers(500);
        vesna.patch(hook.path(), object("types", List.of())).mustBe(200);
        leaveMessage(dream);
        sendAll();
        assertThat(delivery(hook, dream).get("state").asString()).isEqualTo("RETRYING");
        vesna.patch(hook.path(), object("types", List.of("session.started"))).mustBe(200);
        itIsTime();
        sendAll();
        assertThat(delivery(hook, dream).get("state").asString())
                .as("it is not wanted any more")
                .isEqualTo("CURRENT");
    }

    @Test
    void whatIsNotAcknowledgedIsSentAgainBeforeAnythingElseOfTheSession() {
        Hook hook = create("/hook");
        sendAll();
        Ready stuck = started("aya");
        receiver.answers(500);
        sendAll();
        leaveMessage(stuck);
        sendAll();
        assertThat(receiver.types()).containsExactly("session.started");
        JsonNode failed = delivery(hook, stuck);
        assertThat(failed.get("state").asString()).isEqualTo("RETRYING");
        assertThat(failed.get("attempts").asInt()).isEqualTo(1);
        assertThat(failed.get("lastStatus").asInt()).isEqualTo(500);
        assertThat(failed.get("nextAttemptAt").isNull()).isFalse();
        assertThat(failed.get("lastEvent").isNull()).isTrue();

        itIsTime();
        sendAll();
        assertThat(delivery(hook, stuck).get("attempts").asInt()).isEqualTo(2);

        receiver.answers(204);
        Ready other = started("ben");
        theReceiverHadItsRest();
        sendAll();
        assertThat(receiver.ids()).as("other sessions go on").endsWith(other.session() + "-group-1");
        receiver.forget();
        itIsTime();
        sendAll();
        assertThat(receiver.ids()).containsExactly(stuck.session() + "-group-1", stuck.session() + "-group-2");
        assertThat(delivery(hook, stuck).get("state").asString()).isEqualTo("CURRENT");
    }

    @Test
    void afterThreeDaysItWaitsUntilSomebodyAsks() {
        Hook hook = create("/hook");
        sendAll();
        Ready stuck = started("aya");
        receiver.answers(503);
        sendAll();
        jdbc.update("update webhook_delivery set failing_since = failing_since - interval '3' day");
        itIsTime();
        sendAll();
        JsonNode parked = delivery(hook, stuck);
        assertThat(parked.get("state").asString()).isEqualTo("PARKED");
        assertThat(vesna.get(hook.path() + "/deliveries?state=PARKED")
                        .json()
                        .get("items")
                        .size())
                .isEqualTo(1);
        receiver.answers(200);
        receiver.forget();
        end(stuck);
        theReceiverHadItsRest();
        sendAll();
        assertThat(receiver.events()).isEmpty();

        String redelivery = hook.path() + "/deliveries/" + parked.get("id").asString() + "/redelivery";
        Client.at(port).as("celia").post(redelivery).mustBeProblem(404, "not-found");
        assertThat(vesna.post(redelivery).mustBe(200).state()).isEqualTo("RETRYING");
        sendAll();
        assertThat(receiver.types()).containsExactly("session.started", "session.surfaced");
        vesna.post(redelivery).mustBeProblem(409, "nothing-waits");
    }

    @Test
    void whoIsGoneIsCalledNoMoreAndCatchesUpWhenItIsBack() {
        Hook hook = create("/hook");
        sendAll();
        receiver.answers(410);
        Ready dream = started("aya");
        sendAll();
        Answer off = vesna.get(hook.path()).mustBe(200);
        assertThat(off.state()).isEqualTo("INACTIVE");
        assertThat(off.at("/inactiveBecause")).isEqualTo("GONE");
        receiver.answers(200);
        receiver.forget();
        leaveMessage(dream);
        sendAll();
        assertThat(receiver.got()).isEmpty();

        assertThat(vesna.patch(hook.path(), object("active", true)).mustBe(200).state())
                .isEqualTo("PENDING");
        sendAll();
        sendAll();
        assertThat(receiver.got().stream().map(Message::type))
                .containsExactly("webhook.ping", "session.started", "message.sent");
        vesna.patch(hook.path(), object("active", false)).mustBe(200);
        leaveMessage(dream);
        sendAll();
        assertThat(receiver.events()).hasSize(2);
        vesna.delete(hook.path()).mustBe(204);
        vesna.get(hook.path()).mustBeProblem(404, "not-found");
    }

    @Test
    void bothSecretsSignWhileTheyChange() {
        Hook hook = create("/hook");
        sendAll();
        assertThat(vesna.get(hook.path()).json().get("secret").isNull()).isTrue();
        String second = vesna.post(hook.path() + "/secrets").mustBe(200).at("/secret");
        vesna.post(hook.path() + "/secrets").mustBeProblem(409, "previous-secret-counts");
        Ready dream = started("aya");
        sendAll();
        Message both = receiver.events().getLast();
        assertThat(both.isSignedWith(hook.secret()) && both.isSignedWith(second))
                .isTrue();

        vesna.delete(hook.path() + "/secrets/previous").mustBe(204);
        vesna.delete(hook.path() + "/secrets/previous").mustBe(204);
        leaveMessage(dream);
        sendAll();
        Message one = receiver.events().getLast();
        assertThat(one.isSignedWith(hook.secret())).isFalse();
        assertThat(one.isSignedWith(second)).isTrue();

        vesna.post(hook.path() + "/secrets").mustBe(200);
        jdbc.update("update webhook set previous_ends_at = previous_ends_at - interval '1' day");
        end(dream);
        sendAll();
        assertThat(receiver.events().getLast().isSignedWith(second))
                .as("a day later")
                .isFalse();
        assertThat(jdbc.queryForList("select secret from webhook", String.class))
                .noneMatch(kept -> kept.contains(second.substring("whsec_".length())));
    }

    @Test
    void itGoesOffWithTheStewardWhoAnswersForIt() {
        String role = vesna.post(
                        "/sanctuaries/" + LanternHall.ID + "/crew",
                        object("subject", "oda", "displayName", "Oda", "role", "STEWARD"))
                .mustBe(201)
                .id();
        Hook hook = createAs(Client.at(port).as("oda"), "/hook");
        Hook takenOver = createAs(vesna, "/other");
        Client.at(port).as("oda").post(takenOver.path() + "/secrets").mustBe(200);
        vesna.patch(takenOver.path(), object("types", List.of("session.postponed")))
                .mustBe(200);
        sendAll();
        Ready dream = started("aya");
        sendAll();
        assertThat(receiver.events()).hasSize(1);

        vesna.delete("/sanctuaries/" + LanternHall.ID + "/crew/" + role).mustBe(204);
        leaveMessage(dream);
        sendAll();
        assertThat(receiver.events()).hasSize(1);
        assertThat(vesna.get(hook.path()).at("/inactiveBecause")).isEqualTo("NOBODY_ANSWERS");
        assertThat(vesna.get(takenOver.path()).at("/inactiveBecause"))
                .as("oda was shown its secret")
                .isEqualTo("NOBODY_ANSWERS");
        Client.at(port).as("oda").get(hook.path()).mustBeProblem(404, "not-found");

        vesna.patch(hook.path(), object("active", true)).mustBe(200);
        sendAll();
        sendAll();
        assertThat(receiver.types()).containsExactly("session.started", "message.sent");
        // whatever became of the role, if nobody noticed
        jdbc.update("update webhook set answered_by = 'oda'");
        leaveMessage(dream);
        sendAll();
        assertThat(receiver.events()).hasSize(2);
    }

    @Test
    void whoeverDoesNotAnswerTheChallengeIsToldNothing() {
        for (String path : List.of("/other", "/silent", "/elsewhere", "/endless")) {
            Hook hook = create(path);
            try (Receiver stranger = new Receiver()) {
                jdbc.update("update webhook set url = ?", stranger.url(path));
                stranger.refusesPings(path);
                for (int tries = 1; tries <= 8; tries++) {
                    theReceiverHadItsRest();
                    sendAll();
                }
                assertThat(stranger.got()).as(path).hasSize(8).allMatch(Message::isPing);
                assertThat(vesna.get(hook.path()).at("/inactiveBecause"))
                        .as(path)
                        .isEqualTo("UNPROVEN");
                vesna.delete(hook.path()).mustBe(204);
            }
        }
    }

    @Test
    void redirectsAreNotFollowedAndLongAnswersAreCut() {
        Hook hook = create("/hook");
        sendAll();
        Ready dream = started("aya");
        receiver.handles((exchange, _) -> {
            exchange.getResponseHeaders().set("Location", receiver.url("/inside"));
            Receiver.answer(exchange, 307, "");
        });
        sendAll();
        assertThat(receiver.events()).hasSize(1);
        assertThat(delivery(hook, dream).get("lastStatus").asInt()).isEqualTo(307);
        receiver.handles((exchange, _) -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] more = new byte[1 << 16];
            while (true) {
                exchange.getResponseBody().write(more);
            }
        });
        itIsTime();
        sendAll();
        assertThat(delivery(hook, dream).get("state").asString()).isEqualTo("CURRENT");
    }

    /** G7, G16: killed between sending and confirming. */
    @Test
    void whatNobodyConfirmedIsSentAgain() {
        create("/hook");
        sendAll();
        Ready dream = started("aya");
        leaveMessage(dream);
        UUID dead = UUID.randomUUID();
        receiver.handles((exchange, _) -> {
            // the sender has lost it when the answer comes
            jdbc.update("update webhook set sender = ?, sending_until = sending_until - interval '1' day", dead);
            Receiver.answer(exchange, 200, "");
        });
        sendAll();
        assertThat(receiver.ids()).containsExactly(dream.session() + "-group-1");
        assertThat(jdbc.queryForObject("select sum(seq) from webhook_delivery", Long.class))
                .isZero();
        receiver.answers(200);
        sendAll();
        assertThat(receiver.ids())
                .containsExactly(
                        dream.session() + "-group-1", dream.session() + "-group-1", dream.session() + "-group-2");
    }

    /** G16: paused in the middle, while another one goes on. */
    @Test
    void whoComesBackConfirmsNothing() {
        Hook hook = create("/hook");
        sendAll();
        Ready dream = started("aya");
        CountDownLatch called = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        receiver.handles((exchange, _) -> {
            called.countDown();
            await(goesOn);
            Receiver.answer(exchange, 200, "");
        });
        List<Future<?>> paused = sending.look();
        await(called);
        assertThat(sending.look()).as("one at a time").isEmpty();
        receiver.answers(200);
        leaveMessage(dream);
        jdbc.update("update webhook set sending_until = sending_until - interval '1' day");
        sendAll();
        receiver.forget();
        goesOn.countDown();
        paused.forEach(TellingReceivers::finish);

        assertThat(receiver.events()).isEmpty();
        assertThat(delivery(hook, dream).get("lastEvent").asString()).isEqualTo("group-2");
        end(dream);
        sendAll();
        assertThat(receiver.ids()).containsExactly(dream.session() + "-group-3");
    }

    /** G7: senders that die, receivers that say no, say nothing, or cut; whatever comes first was preceded by all before it. */
    @Test
    void whateverGoesWrongEachSessionIsToldWhollyAndInOrder() {
        create("/hook");
        sendAll();
        List<Ready> dreams = List.of(started("aya"), started("ben"), started("cleo"));
        dreams.forEach(dream -> IntStream.range(0, 5).forEach(_ -> leaveMessage(dream)));
        Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
        List<String> tooEarly = new CopyOnWriteArrayList<>();
        Random random = new Random(2143);
        receiver.handles((exchange, message) -> {
            String session = message.id().replaceFirst("-group-[0-9]+$", "");
            int number = Integer.parseInt(message.id().replaceFirst("^.*-", ""));
            if (number > acknowledged.getOrDefault(session, 0) + 1) {
                tooEarly.add(message.id());
            }
            switch (random.nextInt(5)) {
                case 0 -> Receiver.answer(exchange, 500, "");
                case 1 -> exchange.close();
                case 2 -> {
                    jdbc.update(
                            "update webhook set sender = ?, sending_until = sending_until - interval '1' day",
                            UUID.randomUUID());
                    acknowledged.merge(session, number, Math::max);
                    Receiver.answer(exchange, 200, "");
                }
                default -> {
                    acknowledged.merge(session, number, Math::max);
                    Receiver.answer(exchange, 200, "");
                }
            }
        });
        List<Future<?>> served;
        int looks = 0;
        do {
            itIsTime();
            served = sending.look();
            served.forEach(TellingReceivers::finish);
            looks++;
        } while (!served.isEmpty() && looks < 200);

        assertThat(tooEarly).isEmpty();
        assertThat(acknowledged.values()).containsExactly(6, 6, 6);
        assertThat(receiver.ids().size()).as("some came twice").isGreaterThan(18);
        assertThat(receiver.ids().stream().distinct()).hasSize(18);
    }

    @Test
    void whoIsSlowHoldsUpNobodyElse() {
        create("/slow");
        sendAll();
        try (Receiver quick = new Receiver()) {
            createAt(vesna, quick.url("/quick"));
            sendAll();
            CountDownLatch told = new CountDownLatch(1);
            quick.handles((exchange, _) -> {
                Receiver.answer(exchange, 200, "");
                told.countDown();
            });
            CountDownLatch goesOn = new CountDownLatch(1);
            receiver.handles((exchange, _) -> {
                await(goesOn);
                Receiver.answer(exchange, 200, "");
            });
            Ready dream = started("aya");
            List<Future<?>> both = sending.look();
            await(told);
            assertThat(quick.ids()).containsExactly(dream.session() + "-group-1");
            goesOn.countDown();
            both.forEach(TellingReceivers::finish);
        }
    }

    @Test
    void aSessionThatCameAndWentIsToldAndALogThatEndedIsNot() {
        Hook hook = create("/hook");
        sendAll();
        Ready dream = started("aya");
        sendAll();
        end(dream);
        jdbc.update("delete from session_event_lane where session_id = ?", dream.session());
        sendAll();
        assertThat(receiver.types()).containsExactly("session.started");
        assertThat(vesna.get(hook.path() + "/deliveries").json().get("items").size())
                .isZero();

        Ready over = new ReadyDreams(jdbc).with(1, "ben");
        Client.at(port)
                .as("jun")
                .post("/sessions/" + over.session() + "/cancel", object("reason", "It rains.", "kind", "OTHER"))
                .mustBe(200);
        sendAll();
        sendAlsoWhatIsOver();
        assertThat(receiver.types()).endsWith("session.cancelled");
        assertThat(sending.look()).isEmpty();
    }

    @Test
    void onlyStewardsKnowAndOnlyAllowedAddressesAreCalled() {
        for (String refused : List.of(
                "http://hooks.nova-aria.example/x",
                "https://hooks.nova-aria.example:8443/x",
                "https://mira@hooks.nova-aria.example/x",
                "https://elsewhere.example/x",
                "https://hooks.nova-aria.example.evil.example/x",
                "https://10.0.0.1/x",
                "https://[::1]/x",
                "https://2130706433/x",
                "http://10.0.0.1/x",
                "http://localhost.evil.example/x",
                "ftp://hooks.nova-aria.example/x",
                "//hooks.nova-aria.example/x",
                "https://hooks.nova-aria.example/x#y",
                "https://hooks.nova-aria.example:65979/x",
                "http://127.0.0.1:0/x",
                "http://127.0.0.1:65536/x",
                "https:///x")) {
            assertThat(vesna.post("/webhooks", request(refused))
                            .mustBeProblem(422, "unprocessable")
                            .text())
                    .doesNotContain(refused);
        }
        vesna.post("/webhooks", request("https://hooks.nova-aria.example/\u00e4"))
                .mustBeProblem(400, "invalid-request");
        vesna.post(
                        "/webhooks",
                        object(
                                "sanctuaryId",
                                LanternHall.ID,
                                "url",
                                receiver.url("/"),
                                "types",
                                List.of("note.written")))
                .mustBeProblem(422, "unprocessable");
        Hook hook = create("/hook");
        vesna.post("/webhooks", request(receiver.url("/hook"))).mustBeProblem(409, "address-taken");
        for (String other : List.of("celia", "kade", "aya")) {
            Client.at(port).as(other).get(hook.path()).mustBeProblem(404, "not-found");
            assertThat(Client.at(port)
                            .as(other)
                            .get("/webhooks")
                            .mustBe(200)
                            .json()
                            .get("items")
                            .size())
                    .isZero();
        }
        Client.at(port)
                .as("celia")
                .post("/webhooks", request(receiver.url("/")))
                .mustBeProblem(403, "forbidden");
    }

    /** One address is told everything once, however it is written. */
    @Test
    void anotherSpellingIsTheSameAddress() {
        Answer made = vesna.post("/webhooks", request("HTTPS://Hooks.Nova-Aria.example:443?"))
                .mustBe(201);
        assertThat(made.at("/url")).isEqualTo("https://hooks.nova-aria.example/");
        for (String same : List.of(
                "https://hooks.nova-aria.example",
                "https://hooks.nova-aria.example/?",
                "https://hooks.nova-aria.example:443/",
                "https://HOOKS.nova-aria.example/a/../")) {
            vesna.post("/webhooks", request(same)).mustBeProblem(409, "address-taken");
            assertThat(vesna.patch("/webhooks/" + made.id(), object("url", same))
                            .mustBe(200)
                            .at("/url"))
                    .isEqualTo("https://hooks.nova-aria.example/");
        }
        vesna.post("/webhooks", request("https://hooks.nova-aria.example/?a=%2f"))
                .mustBe(201);
    }

    @Test
    void noHouseHasMoreThanTenHoweverManyAskAtOnce() {
        IntStream.range(0, 9).forEach(each -> create("/" + each));
        List<Integer> statuses = IntStream.range(0, 4)
                .mapToObj(each -> CompletableFuture.supplyAsync(
                        () -> vesna.post("/webhooks", request(receiver.url("/more-" + each)))
                                .status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    private void forgetWebhooks() {
        jdbc.update("delete from webhook_delivery");
        jdbc.update("delete from webhook");
    }

    Hook create(String path, String... types) {
        return createAs(vesna, path, types);
    }

    String address(String path) {
        return receiver.url(path);
    }

    private Hook createAs(Client steward, String path, String... types) {
        return createAt(steward, receiver.url(path), types);
    }

    private static Hook createAt(Client steward, String url, String... types) {
        Answer made = steward.post(
                        "/webhooks", object("sanctuaryId", LanternHall.ID, "url", url, "types", List.of(types)))
                .mustBe(201);
        assertThat(made.state()).isEqualTo("PENDING");
        return new Hook("/webhooks/" + made.id(), made.at("/secret"));
    }

    private static Object request(String url) {
        return object("sanctuaryId", LanternHall.ID, "url", url);
    }

    private Ready started(String dreamer) {
        Ready dream = new ReadyDreams(jdbc).with(1, dreamer);
        Client.at(port)
                .as("jun")
                .post("/sessions/" + dream.session() + "/start")
                .mustBe(200);
        return dream;
    }

    private void end(Ready dream) {
        Client.at(port).as("jun").post("/sessions/" + dream.session() + "/end").mustBe(200);
    }

    private void withdraw(String name, Ready dream) {
        String person = Client.at(port).as(name).get("/me").at("/participantId");
        UUID enrollment = dream.enrollments().stream()
                .filter(one -> one.participant().toString().equals(person))
                .findFirst()
                .orElseThrow()
                .enrollment();
        Client.at(port)
                .as(name)
                .post("/enrollments/" + enrollment + "/withdrawal")
                .mustBe(200);
    }

    private void leaveMessage(Ready dream) {
        Client.at(port)
                .as("celia")
                .post(
                        "/sessions/" + dream.session() + "/messages",
                        object("text", "Tea is in the hall.", "enrollmentId", null))
                .mustBe(201);
    }

    private JsonNode delivery(Hook hook, Ready dream) {
        return vesna.get(hook.path() + "/deliveries")
                .mustBe(200)
                .json()
                .get("items")
                .valueStream()
                .filter(delivery -> delivery.get("sessionId")
                        .asString()
                        .equals(dream.session().toString()))
                .findFirst()
                .orElseThrow();
    }

    private void sendAll() {
        sending.look().forEach(TellingReceivers::finish);
    }

    private void sendAlsoWhatIsOver() {
        sending.lookAlsoAtWhatIsOver().forEach(TellingReceivers::finish);
    }

    private void itIsTime() {
        theReceiverHadItsRest();
        jdbc.update("update webhook_delivery set next_attempt_at = next_attempt_at - interval '1' day"
                + " where next_attempt_at is not null");
    }

    private void theReceiverHadItsRest() {
        jdbc.update("update webhook set rest_until = null");
    }

    private static void finish(Future<?> served) {
        try {
            served.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
