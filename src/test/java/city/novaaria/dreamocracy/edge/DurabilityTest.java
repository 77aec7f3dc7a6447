package city.novaaria.dreamocracy.edge;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.CuttingProxy;
import city.novaaria.dreamocracy.support.LanternHall;
import city.novaaria.dreamocracy.support.RunningService;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was acknowledged outlives {@code kill -9} and an orderly end, with the database that the service uses when nothing
 * is set.
 */
class DurabilityTest {

    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 60;
    private static final int KILLS = Boolean.getBoolean("every-round") ? 3 : 1;
    private static final int PATIENCE_MS = 30_000;

    /** More than the service gives to requests that are under way. */
    private static final long END_SECONDS = 30;

    @TempDir
    private Path folder;

    private @Nullable RunningService service;

    @AfterEach
    void stopWhatThisTestStarted() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void g2AndG4WhatWasDoneIsThereAfterKillsWhetherTheCallerHeardOfItOrNot() throws IOException, InterruptedException {
        Client client = start();
        List<String> community = community(client);
        String house = client.as("vesna").foundSanctuary("House of the Night");
        String moved = client.as("aya")
                .patch("/participants/01930000-0000-7000-8000-000000000101", object("displayName", "Aya of the Night"))
                .mustBe(200)
                .at("/displayName");
        Map<String, String> acknowledged = new ConcurrentHashMap<>();

        for (int kill = 1; kill <= KILLS; kill++) {
            String key = "nobody-heard-of-kill-" + kill;
            registerUnheard(key);
            killWhileWriting(client, acknowledged, kill * ACKNOWLEDGED_BEFORE_THE_KILL);
            client = start();

            Client celia = client.as("celia");
            Answer told = register(celia.with("Idempotency-Key", key), key).mustBe(201);
            assertThat(told.header("Idempotency-Replayed")).isEqualTo("true");
            acknowledged.forEach((id, name) -> assertThat(
                            celia.get("/participants/" + id).mustBe(200).at("/displayName"))
                    .isEqualTo(name));
        }

        assertThat(client.as("aya").get("/me").mustBe(200).at("/displayName")).isEqualTo(moved);
        assertThat(client.as("vesna").get("/sanctuaries/" + house).mustBe(200).at("/name"))
                .isEqualTo("House of the Night");
        community.add(0, house);
        assertThat(community(client)).as("Nova Aria was loaded once").isEqualTo(community);

        // in the same service, which takes long to start
        theFileIsItsOwnersAloneAndOneProcessHasIt();
        withoutRoomNothingIsStored(client.as("celia"));
        g15ARequestThatIsUnderWayIsFinishedAndKept();
    }

    private void theFileIsItsOwnersAloneAndOneProcessHasIt() throws IOException {
        assertThat(Files.getPosixFilePermissions(folder.resolve("data")))
                .as("what is in the folder")
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThatThrownBy(() -> RunningService.in(folder)).isInstanceOf(AssertionError.class);
        assertThat(running().log())
                .contains("The database file is in use by another process.", "Stop the other instance")
                .doesNotContain("\tat ");
    }

    /** Files that may not be written beyond their first part stand for a disk that is full; the log is shorter. */
    private void withoutRoomNothingIsStored(Client celia) throws IOException, InterruptedException {
        List<String> stored = new ArrayList<>();
        stored.add(register(celia, "Dreamer").mustBe(201).id());
        running().mayWriteFilesUpTo(1_048_576);
        Answer answer = register(celia, "Dreamer 0");
        for (int i = 1; i < 500 && answer.status() == 201; i++) {
            stored.add(answer.id());
            answer = register(celia, "Dreamer " + i);
        }
        answer.mustBeProblem(503, "not-stored");
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(celia.get("!/readyz").status()).isEqualTo(503);
        assertThat(celia.get("!/livez").status()).isEqualTo(200);

        running().mayWriteFilesUpTo(Long.MAX_VALUE);
        assertThat(running().comesTo(() -> celia.get("!/readyz").status() == 200))
                .isTrue();
        register(celia, "Dreamer again").mustBe(201);
        assertThat(stored).allSatisfy(id -> celia.get("/participants/" + id).mustBe(200));
        assertThat(running().log()).contains("not stored, because").doesNotContain("unforeseen");
    }

    /** G15: an operator who stops the service takes nobody's answer away. The caller goes on sending: silence is cut. */
    private void g15ARequestThatIsUnderWayIsFinishedAndKept() throws IOException {
        String body =
                " ".repeat(RunningService.LOOKS) + JsonMapper.shared().writeValueAsString(LanternHall.dreamer("Late"));
        String id;
        RunningService stopping = running();
        try (Socket caller = new Socket(InetAddress.getLoopbackAddress(), stopping.port())) {
            caller.setSoTimeout(PATIENCE_MS);
            BufferedReader answers =
                    new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
            send(caller, headOf(body));
            assertThat(answers.readLine()).as("it waits for the body").startsWith("HTTP/1.1 100");
            assertThat(answers.readLine()).isEmpty();
            StringReader rest = new StringReader(body);

            stopping.terminate();
            assertThat(stopping.comesTo(() -> {
                        sendOne(caller, rest);
                        return refusesConnections(stopping.port());
                    }))
                    .as(stopping.log())
                    .isTrue();
            send(caller, rest.readAllAsString());

            String answer = answers.lines().collect(Collectors.joining("\n"));
            assertThat(answer).startsWith("HTTP/1.1 201");
            id = JsonMapper.shared()
                    .readTree(answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1))
                    .get("id")
                    .asString();
            assertThat(stopping.endsWithin(END_SECONDS)).as(stopping.log()).isTrue();
        }
        Client again = start();
        assertThat(again.as("celia").get("/participants/" + id).mustBe(200).at("/displayName"))
                .isEqualTo("Late");
        running().terminate();
        assertThat(running().endsWithin(END_SECONDS)).as(running().log()).isTrue();
    }

    /** Asks to be told when the body is wanted: then the request is under way. */
    private static String headOf(String body) {
        return "POST /api/v1/participants HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nExpect: 100-continue\r\nAuthorization: Basic "
                + Base64.getEncoder().encodeToString("celia:nova-aria".getBytes(StandardCharsets.UTF_8))
                + "\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n";
    }

    private static void sendOne(Socket caller, StringReader rest) {
        try {
            send(caller, Character.toString(rest.read()));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void send(Socket caller, String text) throws IOException {
        caller.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean refusesConnections(int port) {
        try (Socket another = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return !another.isConnected();
        } catch (IOException refused) {
            return true;
        }
    }

    @Test
    void aBrokenFileIsToldInALine() throws IOException {
        Files.createDirectory(folder.resolve("data"));
        Files.writeString(folder.resolve("data/dreamocracy.mv.db"), "quicksilver".repeat(10_000));
        assertThatThrownBy(() -> RunningService.in(folder))
                .hasMessageContaining("The database file is broken")
                .satisfies(failed -> assertThat(failed.getMessage()).doesNotContain("\tat "));
    }

    /** The ids of sanctuaries, sessions and fears, which the demo would double if it were loaded again. */
    private static List<String> community(Client client) {
        List<String> ids = new ArrayList<>();
        for (String list : List.of("/sanctuaries", "/sessions", "/fears", "/sanctuaries/" + LanternHall.ID + "/crew")) {
            for (JsonNode item : client.as("celia")
                    .get(list + "?limit=100")
                    .mustBe(200)
                    .json()
                    .at("/items")) {
                ids.add(item.get("id").asString());
            }
        }
        return ids;
    }

    /** The kill meets requests that are under way: their fate is unknown, that of the answered ones is not. */
    private void killWhileWriting(Client client, Map<String, String> acknowledged, int enough)
            throws InterruptedException {
        CountDownLatch missing = new CountDownLatch(enough - acknowledged.size());
        Thread writer = Thread.ofVirtual().start(() -> {
            try {
                for (int i = 0; i < 100_000; i++) {
                    Answer answer = register(client.as("celia"), "Dreamer " + i);
                    acknowledged.put(answer.mustBe(201).id(), "Dreamer " + i);
                    missing.countDown();
                }
            } catch (UncheckedIOException killed) {
                // the connection broke
            }
        });
        assertThat(missing.await(60, TimeUnit.SECONDS)).isTrue();
        running().kill();
        writer.join();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(enough);
    }

    /** The process is killed between commit and answer, as far as the caller can tell. */
    private void registerUnheard(String key) {
        try (CuttingProxy proxy = new CuttingProxy(running().port())) {
            Client cut = Client.at(proxy.port()).as("celia").with("Idempotency-Key", key);
            assertThatThrownBy(() -> register(cut, key)).isInstanceOf(UncheckedIOException.class);
        }
    }

    private static Answer register(Client client, String name) {
        return client.post("/participants", LanternHall.dreamer(name));
    }

    private Client start() throws IOException {
        service = RunningService.in(folder);
        return service.client();
    }

    private RunningService running() {
        assertThat(service).isNotNull();
        return service;
    }
}
