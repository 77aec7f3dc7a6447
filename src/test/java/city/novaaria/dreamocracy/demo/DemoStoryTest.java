package city.novaaria.dreamocracy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.HeardEvents;
import city.novaaria.dreamocracy.support.OnH2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the demo people did before the first request was done through the same steps as everything after it. */
@OnH2
class DemoStoryTest {

    private static final String ANY_DEMO_ID = "01930000-0000-7000-8000";

    @LocalServerPort
    int port;

    @Autowired
    HeardEvents heard;

    @Test
    void everyModuleToldWhatHappened() {
        List<DomainEvent> told = heard.beforehand();

        assertThat(told.stream().map(DemoStoryTest::module).distinct())
                .containsExactlyInAnyOrder(
                        "sanctuary",
                        "participant",
                        "care",
                        "lace",
                        "fear",
                        "dreamscape",
                        "ethics",
                        "session",
                        "consent",
                        "waiver",
                        "aftercare",
                        "webhook",
                        "recording",
                        "statement",
                        "incident",
                        "guidance",
                        "media",
                        "gallery",
                        "exhibition",
                        "reflection",
                        "gathering",
                        "loan");
        // of a fear that nobody signed only the day is told
        assertThat(told.stream().map(event -> event.at().truncatedTo(ChronoUnit.DAYS)))
                .isSorted();
        assertThat(Duration.between(told.getFirst().at(), told.getLast().at())).isEqualTo(Duration.ofDays(400));
    }

    @ParameterizedTest
    @EnumSource(names = {"FIRST_EVENING", "YESTERDAY", "DREAMING"})
    void everyDreamStartedThroughTheGate(DemoSession session) {
        Client jun = Client.at(port).as("jun");
        JsonNode started = jun.get("/sessions/" + session.id()).mustBe(200).json();
        JsonNode record = jun.get("/sessions/" + session.id() + "/start-record")
                .mustBe(200)
                .json();

        assertThat(started.get("state").asString())
                .isEqualTo(
                        switch (session) {
                            case FIRST_EVENING -> "CLOSED";
                            case YESTERDAY -> "AFTERCARE";
                            default -> "DREAMING";
                        });
        assertThat(record.at("/snapshot/rules")).isNotEmpty();
        assertThat(Instant.parse(record.get("startedAt").asString()))
                .isEqualTo(Instant.parse(started.get("startedAt").asString()));
    }

    @Test
    void onlyTheDemoAndTheDocumentationKnowItsIds() {
        Path sources = Path.of("src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.getFileName().toString().equals("DemoIds.java"))
                            .flatMap(DemoStoryTest::lines)
                            .filter(line -> line.contains(ANY_DEMO_ID))
                            .filter(line -> !line.contains("example = "))
                            .map(String::strip))
                    .as("the example of the header Location is the only one without an annotation")
                    .containsExactly("\"/api/v1/sessions/01930000-0000-7000-8000-000000000601\",");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String module(DomainEvent event) {
        String name = event.getClass().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
