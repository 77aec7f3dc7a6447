package city.novaaria.dreamocracy.edge;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.RunningService;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** G15: an operator who stops the service takes nobody's answer away. */
class ShutdownTest {

    private static final String BODY = """
            {"displayName": "Late", "birthDate": "1991-04-17", "preferredLanguage": "en",
             "homeSanctuaryId": "01930000-0000-7000-8000-000000000001"}""";
    private static final int PATIENCE_MS = 30_000;

    /** More than the service gives to requests that are under way. */
    private static final long END_SECONDS = 30;

    @TempDir
    private Path folder;

    @Test
    void aRequestThatIsUnderWayIsFinishedAndKept() throws IOException {
        String id;
        try (RunningService service = RunningService.in(folder);
                Socket caller = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            caller.setSoTimeout(PATIENCE_MS);
            BufferedReader answers =
                    new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
            send(caller, head());
            assertThat(answers.readLine()).as("it waits for the body").startsWith("HTTP/1.1 100");
            assertThat(answers.readLine()).isEmpty();
            int half = BODY.length() / 2;
            send(caller, BODY.substring(0, half));

            service.terminate();
            assertThat(service.comesTo(() -> refusesConnections(service.port())))
                    .as(service.log())
                    .isTrue();
            send(caller, BODY.substring(half));

            String answer = answers.lines().collect(Collectors.joining("\n"));
            assertThat(answer).startsWith("HTTP/1.1 201");
            id = JsonMapper.shared()
                    .readTree(answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1))
                    .get("id")
                    .asString();
            assertThat(service.endsWithin(END_SECONDS)).as(service.log()).isTrue();
        }
        try (RunningService again = RunningService.in(folder)) {
            assertThat(again.client()
                            .as("celia")
                            .get("/participants/" + id)
                            .mustBe(200)
                            .at("/displayName"))
                    .isEqualTo("Late");
            again.terminate();
            assertThat(again.endsWithin(END_SECONDS)).as(again.log()).isTrue();
        }
    }

    /** Asks to be told when the body is wanted: then the request is under way. */
    private static String head() {
        return "POST /api/v1/participants HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nExpect: 100-continue\r\nAuthorization: Basic "
                + Base64.getEncoder().encodeToString("celia:nova-aria".getBytes(StandardCharsets.UTF_8))
                + "\r\nContent-Length: " + BODY.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n";
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
}
